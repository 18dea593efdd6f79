# Sourced by the scripts beside it: installs what is missing on Debian 12, and knows the build.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build_packages=(
    g++ cmake ninja-build ccache mold pkg-config
    qt6-base-dev libsqlite3-dev nlohmann-json3-dev libspdlog-dev libfmt-dev
    libexpected-dev libxxhash-dev libkissfft-dev libgtest-dev libgmock-dev
    # Market data: transfers, JSON, time zones, the cache shared between programs; certificates
    # and a Redis for the tests (redis-tools has the server without starting one).
    libcurl4-openssl-dev libsimdjson-dev libhowardhinnant-date-dev tzdata ca-certificates
    libhiredis-dev redis-tools openssl
    # The window: icons, the compiler of translations, lupdate for the test, and its fonts.
    qt6-svg-dev qt6-tools-dev qt6-l10n-tools fonts-inter fonts-roboto-unhinted fonts-noto-cjk
    # Boosted trees for the model of the user's own bars.
    libxgboost-dev
    # Script scanners.
    liblua5.4-dev
    # The local API.
    libboost1.81-dev
    # Excel workbooks.
    libxlsxwriter-dev
    # Keys in the desktop's key store.
    qtkeychain-qt6-dev
)
check_packages=(clang-format xz-utils)
package_packages=(dpkg-dev file appstream desktop-file-utils lintian)

say() { printf '==> %s\n' "$*" >&2; }

# install_missing PACKAGE...: asks nothing, says what it installs, does nothing when all are there.
install_missing() {
    local missing=() package
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null) == ii* ]] ||
            missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || {
            echo "Missing packages: ${missing[*]}. Install them as root, then call this again." >&2
            return 1
        }
        as_root=(sudo)
    fi
    say "Installing: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET [TARGET...]: configures once, then builds what changed.
build() {
    local preset=$1
    shift
    local folder=build/$preset log
    log=$(mktemp)
    if [[ ! -f $folder/build.ninja ]]; then
        say "Configuring $preset"
        cmake --preset "$preset" >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; return 1; }
    fi
    say "Building $preset"
    if ! cmake --build "$folder" ${*:+--target "$@"} >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}
