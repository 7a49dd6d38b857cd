#!/bin/sh
# LegalDesk @VERSION@ in one file: unpacks itself once into the user's cache and starts from there. Nothing is installed.
set -eu
name="@VERSION@-@DIGEST@"
fail() {
    echo "legaldesk: $1" >&2
    exit 3
}
base="${LEGALDESK_PORTABLE_DIR:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/legaldesk-portable}"
place="$base/$name"
if [ ! -x "$place/legaldesk" ]; then
    mkdir -p "$base" 2>/dev/null || fail "$base: could not be made; name another folder in LEGALDESK_PORTABLE_DIR"
    [ "$(tail -n +@LINE@ "$0" | sha256sum | cut -c1-64)" = "@SHA256@" ] ||
        fail "$0: is damaged or not whole; copy it or download it again"
    new="$(mktemp -d "$base/new.XXXXXX" 2>/dev/null)" || fail "$base: nothing can be written there"
    trap 'rm -rf "$new"' EXIT
    tail -n +@LINE@ "$0" | tar -xzf - -C "$new" 2>/dev/null ||
        fail "$base: could not be filled; make room there or name another folder in LEGALDESK_PORTABLE_DIR"
    [ -x "$new/legaldesk" ] ||
        fail "$base: programs may not run there (noexec); name another folder in LEGALDESK_PORTABLE_DIR"
    chmod 755 "$new"
    mv -T "$new" "$place" 2>/dev/null || [ -x "$place/legaldesk" ] || fail "$place: could not be made"
    rm -rf "$new"
    trap - EXIT
fi
exec "$place/legaldesk" "$@"
