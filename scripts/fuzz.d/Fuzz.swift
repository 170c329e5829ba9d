import AnalysisCore
import Glibc
import Markup

@testable import DocumentIngest

/// Called by libFuzzer with each input.
///
/// `FUZZ_FORMAT` (html, xml, text) chooses the reader; the first byte chooses the mode of it. A
/// crash, a hang (`-timeout`) and a leak are found by libFuzzer; that the map of positions keeps to
/// text and source, and that chunks are the text, is checked here.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let format = getenv("FUZZ_FORMAT").map { String(cString: $0) } ?? "html"
    guard let first = bytes.first else { return 0 }
    let source = Array(bytes.dropFirst())
    if format == "xml", first % 2 == 1 {
        for item in records(in: source, partSize: Int(first)) {
            check(item, source, isExact: true)
        }
    } else {
        let modes = HTMLContent.allCases
        let options = IngestOptions(html: modes[Int(first) % modes.count])
        let item = DocumentReader(options: options).read(
            source,
            id: DocumentID("fuzz"),
            format: DocumentFormat(rawValue: format) ?? .html
        )
        check(item, source, isExact: format != "html")
    }
    return 0
}

/// The records of a document that comes in parts.
private func records(in source: [UInt8], partSize: Int) -> [IngestItem] {
    let xml = XMLOptions(
        record: partSize % 4 == 1 ? "//b" : "/*//*[@id]",
        text: partSize % 8 < 4 ? [] : ["c", ".//d/c", "@b"],
        id: "@id",
        fields: [XMLOptions.Field(name: "e", path: "e")]
    )
    guard let paths = try? XMLRecordPaths(xml) else { preconditionFailure("a malformed path") }
    let options = IngestOptions(maxBytes: 2_000, xml: xml)
    var assembler = XMLRecordAssembler(
        id: [0x66],
        paths: paths,
        fileSize: source.count,
        options: options
    )
    let parser = XMLStreamParser(
        handler: XMLRecordSelector(paths.record),
        limits: XMLStreamParser.Limits(pending: 1 << 20, kept: options.maxBytes),
        keeping: paths.keepsChild.map { .children($0) } ?? .everything
    )
    var items: [IngestItem] = []
    var start = 0
    do {
        while start < source.count {
            let end = min(source.count, start + partSize)
            try parser.feed(source.span.extracting(start..<end))
            items += assembler.items(of: parser.takeElements())
            start = end
        }
        try parser.finish()
    } catch {}
    items += assembler.items(of: parser.takeElements())
    let ids = items.map { item in
        switch item {
        case .document(let document): document.id
        case .failed(let id, _, _), .skipped(let id, _, _): id
        }
    }
    precondition(Set(ids).count == ids.count, "two records with the same id")
    return items
}

private func check(_ item: IngestItem, _ source: [UInt8], isExact: Bool) {
    guard case .document(let document) = item else { return }
    let text = Array(document.text.utf8)
    let anchors = document.positions.anchors
    let lines = source.count { $0 == 0x0A || $0 == 0x0D } + 1
    for (index, anchor) in anchors.enumerated() {
        precondition(anchor.textOffset <= text.count, "an anchor behind the text")
        precondition((1...lines).contains(anchor.line), "a line that the source does not have")
        guard let place = anchor.sourceOffset else { continue }
        precondition(place < source.count, "an anchor behind the source")
        guard isExact else { continue }
        let end = index + 1 < anchors.count ? anchors[index + 1].textOffset : text.count
        for offset in anchor.textOffset..<max(anchor.textOffset, end) where text[offset] > 0x20 {
            precondition(
                source[place + offset - anchor.textOffset] == text[offset],
                "the map leads to another byte"
            )
        }
    }
    let chunker = Chunker(maxTokens: 50, overlap: 5) { $0.utf8.count / 4 + 1 }
    let own = chunker.chunks(of: document.text).map { $0.text.utf8.count - $0.overlap }
    precondition(own.reduce(0, +) == text.count, "the chunks are not the text")
}
