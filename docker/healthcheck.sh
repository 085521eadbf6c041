#!/usr/bin/env bash
# Whether the service of this container is ready. No HTTP client is needed in the image.
exec 3<>"/dev/tcp/127.0.0.1/${VIGIE_SERVICE_PORT:-8080}" || exit 1
printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
