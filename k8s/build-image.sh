#!/usr/bin/env bash
# Builds the image without a daemon.
#
#   k8s/build-image.sh [name:tag]       by default localhost/aidbridge:demo
#
#   BASE=...        the image with the JDK 25 runtime; by default that of the Containerfile
#   BUILDAH="..."   the command, with options that your machine needs; by default buildah
#   PACKAGE=no      uses the existing jar
#
# It packages target/quarkus-app; push it with `buildah push name:tag docker://registry/...`.
set -euo pipefail
cd "$(dirname "$0")/.."

image="${1:-localhost/aidbridge:demo}"
read -ra buildah <<< "${BUILDAH:-buildah}"
command -v "${buildah[0]}" > /dev/null || { echo "buildah is not installed (Debian: apt-get install buildah)" >&2; exit 1; }

if [ "${PACKAGE:-yes}" = yes ]; then
  ./mvnw -B -q -DskipTests package
fi
[ -f target/quarkus-app/quarkus-run.jar ] || { echo "Package it first: ./mvnw -DskipTests package" >&2; exit 1; }

# chroot isolation works for root inside a container.
"${buildah[@]}" bud --isolation chroot --layers=false --ignorefile k8s/image/.containerignore \
  --file k8s/image/Containerfile ${BASE:+--build-arg "BASE=$BASE"} --tag "$image" .
