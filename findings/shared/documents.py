"""The smallest valid Word and OpenDocument files around a body, for the findings about readers."""

import io
import zipfile


def docx(body):
    """A Word file whose document.xml has the body; the prefix w is declared."""
    part = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    package = "http://schemas.openxmlformats.org/package/2006"
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zip:
        zip.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{part}"/></Types>',
        )
        zip.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="r1" Type="{kind}" Target="word/document.xml"/></Relationships>',
        )
        zip.writestr(
            "word/document.xml", f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>'
        )
    return file


def odt(body):
    """An OpenDocument text whose content.xml has the body; office, text and dc are declared."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zip:
        zip.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        zip.writestr(
            "META-INF/manifest.xml",
            f'<m:manifest xmlns:m="{names}:manifest:1.0">'
            '<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/>'
            '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>',
        )
        zip.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{names}:office:1.0" office:version="1.2" '
            f'xmlns:text="{names}:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    file.seek(0)
    return file
