#!/usr/bin/env bash
# Prints the Secrets that the manifests refer to, with fresh passwords. They are made once and kept by the cluster; nothing
# of them is in this repository.
#
#   k8s/secrets.sh | kubectl apply -n aidbridge-demo -f -
#
# Run it again to change the passwords of the two database roles ("Rotating keys" in k8s/README.md says what follows);
# AIDBRIDGE_ADMIN_PASSWORD chooses that of the first admin, which only the first migration reads.
set -euo pipefail

fresh() { head -c 24 /dev/urandom | base64 | tr '+/' '-_'; }

login() { # name, user
  cat <<EOF
---
apiVersion: v1
kind: Secret
metadata:
  name: $1
  labels:
    # CloudNativePG takes a changed password over.
    cnpg.io/reload: "true"
type: kubernetes.io/basic-auth
stringData:
  username: $2
  password: $(fresh)
EOF
}

login aidbridge-owner aidbridge
login aidbridge-app aidbridge_app
cat <<EOF
---
apiVersion: v1
kind: Secret
metadata:
  name: aidbridge-admin
stringData:
  password: ${AIDBRIDGE_ADMIN_PASSWORD:-$(fresh)}
EOF
