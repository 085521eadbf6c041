# One service, from its packaged form. The base image is any that has a Java runtime of 17 or newer and bash.
ARG BASE_IMAGE=eclipse-temurin:21-jre
FROM ${BASE_IMAGE}
ARG SERVICE
RUN mkdir -p /data && chown 1001 /data
WORKDIR /app
# Layers from the one that changes least to the one that changes most.
COPY ${SERVICE}/target/quarkus-app/lib/ lib/
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY ${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY ${SERVICE}/target/quarkus-app/app/ app/
COPY docker/healthcheck.sh /usr/local/bin/healthcheck
USER 1001
ENV VIGIE_SERVICE_PORT=8080 VIGIE_DATA=/data JAVA_OPTIONS=""
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=12 CMD ["healthcheck"]
CMD ["sh", "-c", "exec java -XX:MaxRAMPercentage=70 -Djava.util.logging.manager=org.jboss.logmanager.LogManager $JAVA_OPTIONS -jar quarkus-run.jar"]
