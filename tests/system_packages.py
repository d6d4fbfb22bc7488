"""Finds, or where it may installs, the two programs the browser tests need: Chromium and nginx."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

# What each program is called on a path; Debian, Ubuntu and Fedora differ.
PROGRAMS = {
    "chromium": ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome"),
    "nginx": ("nginx",),
}
_SYSTEM_FOLDERS = "/usr/sbin:/sbin:/usr/local/sbin"
_MINUTES = 15


def find(program: str) -> Path | None:
    """Where a program lies, by any of its names; None where it is not installed."""
    path = f"{os.environ.get('PATH', '')}:{_SYSTEM_FOLDERS}"
    found = (shutil.which(name, path=path) for name in PROGRAMS[program])
    return next((Path(where) for where in found if where), None)


def missing() -> list[str]:
    """The programs that are not installed; Debian's packages have the same names."""
    return [program for program in PROGRAMS if find(program) is None]


def privilege() -> list[str] | None:
    """What to put before a command to run it as root without being asked; None if we may not."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    if shutil.which("sudo") and _succeeds([*sudo, "true"]):
        return sudo
    return None


def install(packages: list[str], as_root: list[str]) -> bool:
    """Install Debian's packages; True if apt-get succeeded."""
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    if not _succeeds([*apt, "install", "--yes", "--no-install-recommends", *packages]):
        done = _succeeds([*apt, "update"]) and _succeeds(
            [*apt, "install", "--yes", "--no-install-recommends", *packages]
        )
        if not done:
            return False
    if "nginx" in packages and Path("/run/systemd/system").exists():
        # The tests start their own; the package's would go on listening on port 80.
        _succeeds([*as_root, "systemctl", "disable", "--now", "nginx"])
    return True


def _succeeds(command: list[str]) -> bool:
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, check=False, timeout=_MINUTES * 60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def main() -> int:
    """Exit status: 1 only in CI without Chromium; elsewhere the browser tests skip themselves."""
    wanted = missing()
    if not wanted:
        return 0
    as_root = privilege()
    if as_root is not None and shutil.which("apt-get"):
        _say(f"Installing {' and '.join(wanted)} for the browser tests.")
        install(wanted, as_root)
    still = missing()
    for program in still:
        _say(
            f"{program} is not installed, so the tests that need it will be skipped. On Debian "
            f"and Ubuntu: sudo apt-get install {program}"
        )
    return int("chromium" in still and bool(os.environ.get("CI")))


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


if __name__ == "__main__":
    sys.exit(main())
