#!/usr/bin/env bash
# For the tests: a validator of files that are kept for decades (PDFBox Preflight) and a second reader of PDF (poppler),
# where packages may be installed. Without them those tests are skipped.
set -uo pipefail
# shellcheck source=debian.sh
source "${BASH_SOURCE[0]%/*}/debian.sh"

JARS=/usr/share/java
LIBRARIES=(libpdfbox2-java libactivation-java libjaxb-api-java)

present() {
    command -v java >/dev/null && command -v pdfinfo >/dev/null && [ -e "$JARS/preflight.jar" ] &&
        [ -e "$JARS/javax.activation.jar" ] && [ -e "$JARS/jaxb-api.jar" ]
}

java_runtime() {
    command -v java >/dev/null || echo default-jre-headless
}

present || install_or_tell "The tests of archived papers want a validator" "${LIBRARIES[@]}" poppler-utils $(java_runtime) || true
present || echo "There is no validator here: the tests that ask it are skipped."
