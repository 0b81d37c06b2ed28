#!/usr/bin/env bash
# Builds the image without a daemon.
#
#   k8s/build-image.sh [name:tag]       otherwise localhost/aidbridge:demo
#
#   BASE=...        the image with the JDK 25 runtime; otherwise that of the Containerfile
#   BUILDAH="..."   the command, with options that your machine needs; otherwise buildah
#   PACKAGE=no      the jar is there already
#
# It runs what is in target/quarkus-app; push it with `buildah push name:tag docker://registry/...`.
set -euo pipefail
cd "$(dirname "$0")/.."

image="${1:-localhost/aidbridge:demo}"
read -ra buildah <<< "${BUILDAH:-buildah}"
command -v "${buildah[0]}" > /dev/null || { echo "buildah is not installed (Debian: apt-get install buildah)" >&2; exit 1; }

if [ "${PACKAGE:-yes}" = yes ]; then
  ./mvnw -B -q -DskipTests package
fi
[ -f target/quarkus-app/quarkus-run.jar ] || { echo "Package it first: ./mvnw -DskipTests package" >&2; exit 1; }

# A root in a container of its own may do all that a build needs; chroot needs no more than that.
"${buildah[@]}" bud --isolation chroot --layers=false --ignorefile k8s/image/.containerignore \
  --file k8s/image/Containerfile ${BASE:+--build-arg "BASE=$BASE"} --tag "$image" .
