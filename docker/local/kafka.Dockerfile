# Kafka from its Maven jars, set by the same KAFKA_ variables as the public image. For docker/verify.sh.
FROM vigie-local/base
COPY lib/ /opt/kafka/lib/
COPY kafka.sh /usr/local/bin/entrypoint
ENTRYPOINT ["entrypoint"]
