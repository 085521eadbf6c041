#!/usr/bin/env bash
set -euo pipefail
mkdir -p "$PGDATA"
chown -R postgres /var/lib/postgresql /var/run/postgresql
if [ ! -f "$PGDATA/PG_VERSION" ]; then
  printf '%s' "$POSTGRES_PASSWORD" >/tmp/password
  chmod 644 /tmp/password
  setpriv --reuid=postgres --regid=postgres --init-groups initdb -D "$PGDATA" -E UTF8 --locale=C.UTF-8 --pwfile=/tmp/password -A scram-sha-256 >/dev/null
  rm /tmp/password
  echo "host all all 127.0.0.1/32 trust" >"$PGDATA/pg_hba.conf"
  echo "local all all trust" >>"$PGDATA/pg_hba.conf"
  echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
  setpriv --reuid=postgres --regid=postgres --init-groups pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start >/dev/null
  for script in /docker-entrypoint-initdb.d/*.sql; do psql -U postgres -f "$script"; done
  setpriv --reuid=postgres --regid=postgres --init-groups pg_ctl -D "$PGDATA" -w stop >/dev/null
fi
exec setpriv --reuid=postgres --regid=postgres --init-groups postgres -D "$PGDATA" -c listen_addresses='*' -c max_connections=200
