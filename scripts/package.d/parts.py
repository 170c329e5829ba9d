"""What the binary is made of: names, versions, licences and where their texts are."""

import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]

# The licences of the Swift packages, by SPDX; their texts stand in their checkouts.
SWIFT = {
    "async-http-client": "Apache-2.0", "grdb.swift": "MIT", "hdrhistogram-swift": "Apache-2.0",
    "swift-mustache": "Apache-2.0",
}
# The archives that are linked in: Debian's package, and the licence by SPDX.
LINKED = {
    "libxml2-dev": "MIT", "libyaml-dev": "MIT", "libsqlite3-dev": "blessing", "libuchardet-dev": "MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later",
    "liblzma-dev": "LicenseRef-public-domain", "zlib1g-dev": "Zlib",
    "libstdc++-12-dev": "GPL-3.0-or-later WITH GCC-exception-3.1",
}


def swift_packages():
    """(name, version, licence, text) of every Swift package, in order of their names."""
    pins = json.loads((ROOT / "Package.resolved").read_text())["pins"]
    for pin in sorted(pins, key=lambda pin: pin["identity"]):
        name = pin["identity"]
        places = [ROOT / ".build/checkouts" / folder for folder in (pin["location"].rsplit("/", 1)[-1].removesuffix(".git"), name)]
        files = [file for place in places if place.is_dir() for file in sorted(place.iterdir()) if file.name.upper().startswith(("LICENSE", "NOTICE", "COPYING"))]
        text = "\n".join(dict.fromkeys(file.read_text(errors="replace").strip() for file in files if file.is_file()))
        yield name, pin["state"].get("version", pin["state"]["revision"]), SWIFT.get(name, "Apache-2.0"), text, pin["location"]


def linked_packages():
    """(name, version, licence, text) of every Debian archive that is linked in."""
    for name, licence in sorted(LINKED.items()):
        version = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", name], capture_output=True, text=True, check=True).stdout
        copyright = pathlib.Path("/usr/share/doc") / name / "copyright"
        text = copyright.read_text(errors="replace").strip() if copyright.exists() else ""
        yield name, version, licence, text, f"https://packages.debian.org/{name}"


def third_party():
    """THIRD-PARTY.md: what is linked in, and under which terms."""
    parts = [("The Swift runtime and Foundation", "of the toolchain", "Apache-2.0 WITH Swift-exception", "", "https://www.swift.org")]
    parts += list(swift_packages()) + list(linked_packages())
    lines = ["# What is linked into analyze", "", "| part | version | licence |", "|---|---|---|"]
    lines += [f"| [{name}]({place}) | {version} | {licence} |" for name, version, licence, _, place in parts]
    for name, version, _, text, _ in parts:
        if text:
            lines += ["", f"## {name} {version}", "", "```text", text.replace("```", "'''"), "```"]
    return "\n".join(lines) + "\n"


def sbom(version, date, sha256):
    """The same as an SPDX 2.3 document."""
    def package(number, name, version, licence, place):
        return {"SPDXID": f"SPDXRef-{number}", "name": name, "versionInfo": version, "downloadLocation": place,
                "filesAnalyzed": False, "licenseConcluded": licence, "licenseDeclared": licence, "copyrightText": "NOASSERTION"}
    packages = [package("analyze", "analyze", version, "MIT", "NOASSERTION") | {"checksums": [{"algorithm": "SHA256", "checksumValue": sha256}]}]
    for number, (name, its, licence, _, place) in enumerate(list(swift_packages()) + list(linked_packages())):
        packages.append(package(f"part-{number}", name, its, licence, place))
    return json.dumps({
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"analyze-{version}",
        "documentNamespace": f"https://spdx.org/spdxdocs/analyze-{version}-{sha256[:16]}",
        "creationInfo": {"created": date, "creators": ["Tool: scripts/package"]},
        "hasExtractedLicensingInfos": [{"licenseId": "LicenseRef-public-domain", "extractedText": "liblzma is in the public domain."}],
        "packages": packages,
        "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-analyze"}]
        + [{"spdxElementId": "SPDXRef-analyze", "relationshipType": "STATIC_LINK", "relatedSpdxElement": one["SPDXID"]} for one in packages[1:]],
    }, indent=2) + "\n"
