# Makes the development keys, and signs tokens with them: docker compose run --rm tools token ROLE [--organisation ID]
ARG BASE_IMAGE=eclipse-temurin:21-jre
FROM ${BASE_IMAGE}
COPY local-stack/target/lib/ /app/lib/
COPY local-stack/target/classes/ /app/classes/
COPY docker/tools.sh /usr/local/bin/tools
ENV VIGIE_HOME=/vigie
ENTRYPOINT ["tools"]
CMD ["keys"]
