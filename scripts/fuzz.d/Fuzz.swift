import AnalysisCore
import Glibc
import Markup
import TextDecoding

@testable import DocumentIngest

/// Called by libFuzzer with each input.
///
/// `FUZZ_FORMAT` (html, xml, records, text, mail, mht, csv, json, jsonl) chooses the reader; the first
/// byte chooses the mode of it. A crash, a hang (`-timeout`) and a leak are found by libFuzzer; that
/// the map of positions keeps to text and source, and that chunks are the text, is checked here.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let format = getenv("FUZZ_FORMAT").map { String(cString: $0) } ?? "html"
    guard let first = bytes.first else { return 0 }
    let source = Array(bytes.dropFirst())
    switch format {
    case "records":
        for item in records(in: source, partSize: Int(first) + 1) {
            check(item, source, isExact: true)
        }
    case "csv":
        rows(in: source, partSize: Int(first) + 1)
        let text = first % 2 == 0 ? ["b"] : ["b", "a"]
        let table = TableOptions(text: text, id: first % 4 < 2 ? nil : "a")
        documents(in: source) { file throws(FileSystem.Failure) in
            let stream = try TableStream(file, table: table, options: small)
            return { stream.next() }
        }
    case "json":
        for item in elements(in: source, partSize: Int(first) + 1) {
            check(item, source, isExact: false)
        }
        var options = small
        options.json = JSONOptions(records: first % 2 == 0 ? nil : "a.b", text: ["text", "c.d"])
        documents(in: source) { file throws(FileSystem.Failure) in
            let stream = try JSONArrayStream(file, options: options)
            return { stream.next() }
        }
    case "jsonl":
        documents(in: source) { file throws(FileSystem.Failure) in
            let stream = try JSONLinesStream(file, options: small)
            return { stream.next() }
        }
    default:
        let modes = HTMLContent.allCases
        let forms = XMLFormat.allCases
        let options = IngestOptions(
            html: HTMLOptions(content: modes[Int(first) % modes.count]),
            xml: XMLOptions(format: forms[Int(first) / 2 % forms.count])
        )
        let item = DocumentReader(options: options).read(
            source,
            id: DocumentID("fuzz"),
            format: .named(DocumentFormat(rawValue: format == "mht" ? "mail" : format))
        )
        check(item, source, isExact: format != "html")
    }
    return 0
}

/// Options with which a part of an input can be too large.
private let small = IngestOptions(maxBytes: 500)

/// A file in memory that each input is written to, for what reads files part by part.
private let scratch: CInt = {
    var name = Array("/dev/shm/fuzz-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    unlink(name)
    return descriptor
}()

/// The documents that a stream makes of an input: their ids differ, and there is at least one item.
private func documents(
    in source: [UInt8],
    _ open: (FileToRead) throws(FileSystem.Failure) -> () -> [IngestItem]?
) {
    guard ftruncate(scratch, 0) == 0, pwrite(scratch, source, source.count, 0) == source.count
    else {
        preconditionFailure("no memory for a file")
    }
    let path = Array("/proc/self/fd/\(scratch)".utf8)
    guard let next = try? open(FileToRead(path: path, id: [0x66], isGiven: true)) else {
        preconditionFailure("the file cannot be opened")
    }
    var ids: Set<DocumentID> = []
    while let items = next() {
        precondition(!items.isEmpty, "a part without items")
        for item in items {
            let isNew =
                switch item {
                case .document(let document): ids.insert(document.id).inserted
                case .failed(let id, _, _), .skipped(let id, _, _): ids.insert(id).inserted
                }
            precondition(isNew, "two documents with the same id")
            check(item, source, isExact: true)
        }
    }
}

/// The records of a file that comes in parts.
private func records(in source: [UInt8], partSize: Int) -> [IngestItem] {
    let xml = XMLOptions(
        recover: partSize % 16 < 12 ? .records : .strict,
        record: partSize % 4 == 1 ? "//b" : "/*//*[@id or c='x'] | //e[not(contains(., 'y'))]",
        text: partSize % 8 < 4 ? [] : ["c", ".//d/c[1]", "@b | @id"],
        id: "@id",
        fields: [XMLOptions.Field(name: "e", path: "e[f!='2']")]
    )
    guard let paths = try? XMLRecordPaths(xml) else { preconditionFailure("a malformed path") }
    let options = IngestOptions(maxBytes: 2_000, xml: xml)
    var assembler = XMLRecordAssembler(
        id: [0x66],
        paths: paths,
        fileSize: source.count,
        options: options
    )
    var documents = XMLDocuments(paths: paths, options: options)
    let decoder = StreamDecoder { CharsetDeclaration.inXML($0) }
    var items: [IngestItem] = []
    var parts: [XMLRecordPart] = []
    do {
        var start = 0
        while start <= source.count {
            let end = min(source.count, start + partSize)
            let utf8 =
                try start == source.count
                ? decoder.finish() : decoder.decode(Array(source[start..<end]))
            let markLength = decoder.isVerbatim ? decoder.markLength : nil
            parts.append(.file(XMLFileFacts(markLength: markLength)))
            if !utf8.isEmpty { try documents.feed(utf8, into: &parts) }
            documents.take(into: &parts)
            if start == source.count { break }
            start = end
        }
        try documents.finish(into: &parts)
    } catch {}
    documents.take(into: &parts)
    for part in parts { assembler.append(part, to: &items) }
    let ids = items.map { item in
        switch item {
        case .document(let document): document.id
        case .failed(let id, _, _), .skipped(let id, _, _): id
        }
    }
    precondition(Set(ids).count == ids.count, "two records with the same id")
    return items
}

/// The rows of a table that comes in parts: each value leads to its bytes.
private func rows(in source: [UInt8], partSize: Int) {
    var table = TableRows(separator: TableRows.separator(of: source), limit: 500)
    var start = 0
    var rows: [TableRows.Row] = []
    while start < source.count {
        let end = min(source.count, start + partSize)
        rows += table.feed(Array(source[start..<end]), isAtEnd: end == source.count)
        start = end
    }
    for row in rows where !row.isTooLarge {
        for cell in row.cells where cell.isExact {
            precondition(
                source[cell.offset..<cell.offset + cell.value.count].elementsEqual(cell.value),
                "a value leads to other bytes"
            )
        }
    }
    guard let head = rows.first, let name = head.cells.first?.text,
        let columns = try? TableColumns(head, TableOptions(text: [name]))
    else { return }
    for row in rows where row.cells.count == columns.names.count {
        _ = columns.text(of: row, base: 0)
    }
}

/// The elements of an array that comes in parts.
private func elements(in source: [UInt8], partSize: Int) -> [IngestItem] {
    var elements = JSONElements(path: partSize % 2 == 0 ? nil : "a.b", limit: 500)
    var documents = JSONDocuments(
        .json,
        fileSize: source.count,
        options: IngestOptions(),
        prefix: "f#"
    )
    var items: [IngestItem] = []
    var start = 0
    while start < source.count {
        let end = min(source.count, start + partSize)
        let (found, isTooDeep) = elements.feed(Array(source[start..<end]))
        for element in found {
            let number = items.count + 1
            items.append(
                documents.item(element.bytes, line: element.line, number: number, encoding: "UTF-8")
            )
        }
        if isTooDeep { break }
        start = end
    }
    return items
}

private func check(_ item: IngestItem, _ source: [UInt8], isExact: Bool) {
    guard case .document(let document) = item else { return }
    let text = Array(document.text.utf8)
    let places = document.positions
    let lines = source.count { $0 == 0x0A || $0 == 0x0D } + 1
    for (offset, byte) in text.enumerated() {
        if let line = places.line(at: offset) {
            precondition((1...lines).contains(line), "a line that the source does not have")
        }
        guard isExact, byte > 0x20, let place = places.sourceOffset(at: offset) else { continue }
        precondition(place < source.count, "a place behind the source")
        precondition(source[place] == byte, "the map leads to another byte")
    }
    let chunker = Chunker(maxTokens: 50, overlap: 5) { $0.utf8.count / 4 + 1 }
    let own = chunker.chunks(of: document.text).map { $0.text.utf8.count - $0.overlap }
    precondition(own.reduce(0, +) == text.count, "the chunks are not the text")
}
