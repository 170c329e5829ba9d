"""Packages one binary in every form; see scripts/package.

usage: package.py BINARY FOLDER
"""

import base64
import gzip
import hashlib
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile

import manual
import parts

EPOCH = int(os.environ["SOURCE_DATE_EPOCH"])
DATE = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(EPOCH))
MAINTAINER = os.environ.get("DEB_MAINTAINER", "analyze maintainers <analyze-maintainers@users.noreply.github.com>")
SUMMARY = "ask a language model about every document of a folder"


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def packed(data):
    return gzip.compress(data, 9, mtime=0)


class Build:
    """The binary, stripped, with what can be found out about it."""

    def __init__(self, binary, folder):
        self.path = folder / "analyze"
        run("strip", "-o", str(self.path), str(binary))
        self.path.chmod(0o755)
        self.data = self.path.read_bytes()
        self.version = run(str(self.path), "--version").strip()
        self.machine = os.uname().machine
        needed = re.findall(r"\(NEEDED\).*\[(.*)\]", run("readelf", "-d", str(self.path)))
        foreign = [name for name in needed if not re.match(r"lib(c|m|dl|pthread|rt|util|resolv|gcc_s)\.so|ld-linux", name)]
        if foreign:
            sys.exit(f"error: the binary needs {', '.join(foreign)}; build it with scripts/build --portable")
        found = re.findall(r"GLIBC_(\d+)\.(\d+)", run("readelf", "--version-info", str(self.path)))
        self.glibc = max((int(major), int(minor)) for major, minor in found)
        self.needed = needed


def completions(build):
    for shell, place in [("bash", "share/bash-completion/completions/analyze"), ("zsh", "share/zsh/vendor-completions/_analyze"),
                         ("fish", "share/fish/vendor_completions.d/analyze.fish")]:
        script = run(str(build.path), "--generate-completion-script", shell)
        # What is sourced has no interpreter.
        yield place, script.removeprefix("#!/bin/bash\n").encode()


def tree(build):
    """What is installed below a prefix: path, content, mode."""
    page = packed(manual.page(str(build.path), build.version, DATE).encode())
    files = [("bin/analyze", build.data, 0o755), ("share/man/man1/analyze.1.gz", page, 0o644)]
    return files + [(place, data, 0o644) for place, data in completions(build)]


def tar(files, name=""):
    """A tar file whose entries stand in order, belong to root, and have the date of the commit."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as archive:
        folders = sorted({str(parent) for path, *_ in files for parent in pathlib.PurePath(name + path).parents if str(parent) != "."})
        for folder in folders:
            entry = tarfile.TarInfo(folder)
            entry.type, entry.mode, entry.mtime = tarfile.DIRTYPE, 0o755, EPOCH
            archive.addfile(entry)
        for path, data, mode in sorted(files):
            entry = tarfile.TarInfo(name + path)
            entry.size, entry.mode, entry.mtime = len(data), mode, EPOCH
            archive.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


def debian(build, files, notices, folder):
    architecture = {"x86_64": "amd64", "aarch64": "arm64"}[build.machine]
    licence = (parts.ROOT / "LICENSE").read_text()
    copyright = ("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: analyze\n\n"
                 "Files: *\nCopyright: the authors of analyze\nLicense: Expat\n"
                 + "".join(" " + (line or ".") + "\n" for line in licence.strip().split("\n")[2:]))
    changelog = f"analyze-documents ({build.version}) unstable; urgency=medium\n\n  * Release {build.version}.\n\n -- {MAINTAINER}  {time.strftime('%a, %d %b %Y %H:%M:%S +0000', time.gmtime(EPOCH))}\n"
    overrides = ("# Released as one file for several distributions: what it is linked with stands in THIRD-PARTY.md.\n"
                 "analyze-documents: embedded-library *\n")
    document = "usr/share/doc/analyze-documents/"
    all_files = [("usr/" + path, data, mode) for path, data, mode in files] + [
        (document + "copyright", copyright.encode(), 0o644), (document + "changelog.gz", packed(changelog.encode()), 0o644),
        (document + "THIRD-PARTY.md.gz", packed(notices.encode()), 0o644),
        ("usr/share/lintian/overrides/analyze-documents", overrides.encode(), 0o644)]
    size = sum(len(data) + 1023 >> 10 for _, data, _ in all_files)
    control = (f"Package: analyze-documents\nVersion: {build.version}\nArchitecture: {architecture}\nMaintainer: {MAINTAINER}\n"
               f"Installed-Size: {size}\nDepends: libc6 (>= {build.glibc[0]}.{build.glibc[1]})\nRecommends: ca-certificates\nSection: text\nPriority: optional\n"
               f"Description: {SUMMARY}\n Reads text, Markdown, HTML, XML and JSON Lines files, asks a language\n"
               " model about each one as a pipeline file says, and writes reports as CSV,\n JSON, HTML and more."
               " No document is dropped silently, and no answer is paid\n for twice.\n")
    sums = "".join(f"{hashlib.md5(data).hexdigest()}  {path}\n" for path, data, _ in sorted(all_files))
    file = folder / f"analyze-documents_{build.version}_{architecture}.deb"
    with tempfile.TemporaryDirectory() as stage:
        stage = pathlib.Path(stage) / "package"
        for path, data, mode in all_files + [("DEBIAN/control", control.encode(), 0o644), ("DEBIAN/md5sums", sums.encode(), 0o644)]:
            (stage / path).parent.mkdir(parents=True, exist_ok=True)
            (stage / path).write_bytes(data)
            (stage / path).chmod(mode)
        for path in [stage, *stage.rglob("*")]:
            if path.is_dir():
                path.chmod(0o755)
            os.utime(path, (EPOCH, EPOCH))
        run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(stage), str(file))
    return file


def wheel(build, files, notices, folder):
    """A wheel whose one content is the binary: pip puts it on PATH, with the right to run."""
    name = f"analyze_documents-{build.version}"
    tag = f"py3-none-manylinux_{build.glibc[0]}_{build.glibc[1]}_{build.machine}"
    info = name + ".dist-info/"
    metadata = (f"Metadata-Version: 2.1\nName: analyze-documents\nVersion: {build.version}\nSummary: {SUMMARY[0].upper()}{SUMMARY[1:]}\n"
                "License: MIT\nRequires-Python: >=3.8\nDescription-Content-Type: text/markdown\n\n" + (parts.ROOT / "README.md").read_text())
    entries = [(f"{name}.data/scripts/analyze", build.data, 0o755), (info + "METADATA", metadata.encode(), 0o644),
               (info + "WHEEL", f"Wheel-Version: 1.0\nGenerator: scripts/package\nRoot-Is-Purelib: false\nTag: {tag}\n".encode(), 0o644),
               (info + "licenses/LICENSE", (parts.ROOT / "LICENSE").read_bytes(), 0o644), (info + "licenses/THIRD-PARTY.md", notices.encode(), 0o644)]
    entries += [(f"{name}.data/data/{path}", data, mode) for path, data, mode in files if not path.startswith("bin/")]
    record = "".join(f"{path},sha256={base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b'=').decode()},{len(data)}\n" for path, data, _ in sorted(entries))
    entries.append((info + "RECORD", (record + info + "RECORD,,\n").encode(), 0o644))
    file = folder / f"{name}-{tag}.whl"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, data, mode in sorted(entries):
            entry = zipfile.ZipInfo(path, time.gmtime(max(EPOCH, 315532800))[:6])
            entry.external_attr, entry.compress_type = (0o100000 | mode) << 16, zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return file


def root_file_system(build, folder):
    """What a container needs: the binary, the libraries that it names, certificates, a user."""
    files = [("usr/bin/analyze", build.data, 0o755), ("etc/passwd", b"analyze:x:65532:65532::/work:/sbin/nologin\n", 0o644),
             ("etc/group", b"analyze:x:65532:\n", 0o644), ("etc/nsswitch.conf", b"hosts: files dns\n", 0o644), ("work/.keep", b"", 0o644)]
    libraries = {line.split("=>")[-1].split("(")[0].strip() for line in run("ldd", str(build.path)).split("\n") if "/" in line}
    for library in sorted(libraries):
        files.append((library.lstrip("/"), pathlib.Path(library).resolve().read_bytes(), 0o755))
    for library in ["libnss_dns.so.2", "libnss_files.so.2", "libresolv.so.2"]:
        place = pathlib.Path(f"/lib/{build.machine}-linux-gnu/{library}")
        if place.exists() and str(place) not in libraries:
            files.append((str(place).lstrip("/"), place.resolve().read_bytes(), 0o644))
    certificates = pathlib.Path("/etc/ssl/certs/ca-certificates.crt")
    if certificates.exists():
        files.append(("etc/ssl/certs/ca-certificates.crt", certificates.read_bytes(), 0o644))
    file = folder / f"analyze-{build.version}-rootfs-{build.machine}.tar.gz"
    file.write_bytes(packed(tar(files)))
    return file


def main(binary, folder):
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as stage:
        build = Build(binary, pathlib.Path(stage))
        files = tree(build)
        notices = parts.third_party()
        name = f"analyze-{build.version}-linux-{build.machine}"
        archive = folder / f"{name}.tar.gz"
        extra = [("LICENSE", (parts.ROOT / "LICENSE").read_bytes(), 0o644), ("README.md", (parts.ROOT / "README.md").read_bytes(), 0o644), ("THIRD-PARTY.md", notices.encode(), 0o644)]
        archive.write_bytes(packed(tar(files + extra, name + "/")))
        sbom = folder / f"analyze-{build.version}.spdx.json"
        sbom.write_text(parts.sbom(build.version, DATE, hashlib.sha256(build.data).hexdigest()))
        container = folder / "Containerfile"
        root = root_file_system(build, folder)
        container.write_text((parts.ROOT / "scripts/package.d/Containerfile").read_text().replace("ROOTFS", root.name))
        made = [archive, debian(build, files, notices, folder), wheel(build, files, notices, folder), root, sbom, container]
        (folder / "THIRD-PARTY.md").write_text(notices)
        shutil.copy(build.path, folder / "analyze")
        sums = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(made))
        (folder / "SHA256SUMS").write_text(sums)
        print(f"binary {len(build.data) / 1e6:.1f} MB, needs {', '.join(build.needed)}, GLIBC_{build.glibc[0]}.{build.glibc[1]}", file=sys.stderr)
        for file in made:
            print(f"{file} {file.stat().st_size / 1e6:.1f} MB")


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
