#!/usr/bin/env bash
# Runs docker-compose.yml for real where no image can be pulled: makes a base image from Debian's packages, PostgreSQL and Kafka images
# on it, builds, starts, tells the interview's story to the gateway, and stops. Debian, as root. Nothing outside its own folder is kept.
set -euo pipefail
trap 'echo "docker/verify.sh: failed at line $LINENO" >&2' ERR
cd "$(dirname "${BASH_SOURCE[0]}")/.."

WORK=${VIGIE_DOCKER_WORK:-/var/tmp/vigie-docker}
export DOCKER_HOST=unix://$WORK/docker.sock
export COMPOSE_PROJECT_NAME=vigie-verify
export VIGIE_PORT=${VIGIE_PORT:-18080}
export VIGIE_BASE_IMAGE=vigie-local/base VIGIE_POSTGRES_IMAGE=vigie-local/postgres VIGIE_KAFKA_IMAGE=vigie-local/kafka
export DOCKER_BUILDKIT=0 COMPOSE_DOCKER_CLI_BUILD=0

say() { printf '\n== %s (%ss)\n' "$*" "$SECONDS"; }

say "tools"
missing=""
for tool in dockerd docker-compose debootstrap; do command -v $tool >/dev/null 2>&1 || missing="yes"; done
[ -z "$missing" ] || { apt-get update -qq && apt-get install -y -qq docker.io docker-compose debootstrap; }

say "docker engine"
mkdir -p "$WORK"
if ! docker info >/dev/null 2>&1; then
  dockerd --data-root "$WORK/data" --exec-root "$WORK/exec" --pidfile "$WORK/docker.pid" --host "$DOCKER_HOST" \
    >"$WORK/dockerd.log" 2>&1 &
  for _ in $(seq 1 60); do docker info >/dev/null 2>&1 && break; sleep 0.5; done
  docker info >/dev/null || { tail -n 20 "$WORK/dockerd.log"; exit 1; }
fi

stop() {
  docker-compose logs --no-color >"$WORK/compose.log" 2>&1 || true
  docker-compose down -v --remove-orphans >/dev/null 2>&1 || true
  [ -f "$WORK/docker.pid" ] && kill "$(cat "$WORK/docker.pid")" 2>/dev/null || true
}
trap stop EXIT

if ! docker image inspect vigie-local/base >/dev/null 2>&1; then
  say "base image: Debian with a Java runtime and PostgreSQL"
  # The same mirror as this machine's own apt.
  mirror=$(apt-get indextargets --format '$(REPO_URI)' | grep -v security | sort -u | sed -n 1p)
  rm -rf "$WORK/root"
  debootstrap --variant=minbase bookworm "$WORK/root" "$mirror" >"$WORK/debootstrap.log"
  mount -t proc proc "$WORK/root/proc"
  DEBIAN_FRONTEND=noninteractive chroot "$WORK/root" apt-get install -y -qq --no-install-recommends \
    openjdk-17-jre-headless postgresql fonts-dejavu-core fontconfig >"$WORK/packages.log" 2>&1
  umount "$WORK/root/proc"
  tar -C "$WORK/root" --exclude=./proc/* --exclude=./sys/* -c . | docker import - vigie-local/base >/dev/null
  rm -rf "$WORK/root"
fi

say "packages"
mvn -B -ntp -q -Dquick -DskipTests package

say "PostgreSQL and Kafka images"
docker build -q -t vigie-local/postgres -f docker/local/postgres.Dockerfile docker/local
cp -r local-stack/target/lib docker/local/lib
docker build -q -t vigie-local/kafka -f docker/local/kafka.Dockerfile docker/local
rm -rf docker/local/lib

say "build"
docker-compose build -q

say "start"
docker-compose up -d
for _ in $(seq 1 180); do
  state=$(docker inspect -f '{{.State.Health.Status}}' "$(docker-compose ps -q gateway)" 2>/dev/null || true)
  [ "$state" = healthy ] && break
  sleep 1
done
docker-compose ps
[ "$state" = healthy ] || { docker-compose logs --tail 40; exit 1; }

say "the story"
mvn -B -ntp -Dquick verify -pl acceptance-tests -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test='*StoryAT' -Dfailsafe.failIfNoSpecifiedTests=false \
  -Dvigie.url="http://localhost:$VIGIE_PORT" \
  -Dvigie.token-command="docker-compose -f $PWD/docker-compose.yml run --rm -T tools token" | grep -E 'Tests run|BUILD|ERROR'
if [ -n "${VIGIE_STORY:-}" ]; then
  VIGIE_URL="http://localhost:$VIGIE_PORT" VIGIE_TOKEN="docker-compose run --rm -T tools token" python3 "$VIGIE_STORY"
fi
say "it holds"
