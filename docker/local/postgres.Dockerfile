# PostgreSQL from Debian's package, with the few habits of the public image that docker-compose.yml relies on. For docker/verify.sh.
FROM vigie-local/base
COPY postgres.sh /usr/local/bin/entrypoint
ENV PATH=/usr/lib/postgresql/15/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
ENTRYPOINT ["entrypoint"]
