import AnalysisCore
import Markup

/// Makes documents of the records that a parser reports.
final class XMLRecordCollector: XMLHandler {
    /// The encoding of the file.
    var encoding = "UTF-8"
    /// The length of the byte order mark; `nil` where the file's bytes are not those that the
    /// parser saw.
    var markLength: Int? = 0
    /// How many records have been read.
    private(set) var count = 0

    private let id: [UInt8]
    /// What the ids of all records start with.
    private let prefix: String
    private let paths: XMLRecordPaths
    private let maxBytes: Int
    private let reader: DocumentReader
    private var matcher: XMLPathMatcher
    private var builder = XMLTreeBuilder(keepsAttributes: true)
    /// How many elements of the current record are open; 0 outside of records.
    private var depth = 0
    private var kinds = XMLNameKinds()
    private var start = 0
    private var startLine = 0
    private var isTooLarge = false
    private var items: [IngestItem] = []
    private var taken = 0

    /// A collector for a file.
    init(id: [UInt8], paths: XMLRecordPaths, options: IngestOptions) {
        self.id = id
        prefix = DocumentID(path: id).description + "#"
        self.paths = paths
        maxBytes = options.maxBytes
        reader = DocumentReader(options: options)
        matcher = XMLPathMatcher(paths.record)
    }

    /// The next finished item, if there is one.
    func takeItem() -> IngestItem? {
        guard taken < items.count else {
            items.removeAll(keepingCapacity: true)
            taken = 0
            return nil
        }
        taken += 1
        return items[taken - 1]
    }

    /// Adds an item behind those that are finished.
    func add(_ item: IngestItem) {
        items.append(item)
    }

    func startElement(_ name: Int, parser: XMLStreamParser) {
        if depth == 0 {
            guard matcher.enter(name, parser: parser) else { return }
            builder.removeAll()
            isTooLarge = false
            start = parser.offset
            startLine = parser.line
        }
        depth += 1
        if !isTooLarge { builder.startElement(name, parser: parser) }
    }

    func endElement(parser: XMLStreamParser) {
        guard depth > 0 else { return matcher.leave() }
        depth -= 1
        if !isTooLarge { builder.endElement() }
        guard depth == 0 else { return }
        matcher.leave()
        count += 1
        builder.takeNames(of: parser)
        kinds.update(builder.tree.names)
        finishRecord(size: parser.offset - start)
    }

    func text(_ bytes: Span<UInt8>, offset: Int?, parser: XMLStreamParser) {
        guard depth > 0, !isTooLarge else { return }
        let position = offset ?? parser.offset
        guard position - start <= maxBytes else {
            isTooLarge = true
            builder.removeAll()
            return
        }
        var line = parser.line
        for index in 0..<bytes.count where bytes[index] == 0x0A { line -= 1 }
        builder.text(
            bytes,
            offset: position - start,
            isExact: offset != nil && markLength != nil,
            line: line
        )
    }

    private func finishRecord(size: Int) {
        guard !isTooLarge, size <= maxBytes else {
            let message =
                "the record has \(size) bytes; the limit is \(maxBytes) (input.max_bytes)"
            items.append(
                .failed(id: DocumentID(path: id, record: "\(count)"), .tooLarge, message: message)
            )
            return
        }
        let tree = builder.tree
        let name = paths.id.flatMap { value(of: $0, in: tree) } ?? "\(count)"
        let id = DocumentID(prefix + name)
        var renderer = XMLRenderer(tree, kinds: kinds)
        let base = start + (markLength ?? 0)
        let locate: XMLRenderer.Locator = { anchor, distance in
            let from = Int(anchor.textOffset)
            var line = Int(anchor.line)
            for offset in from..<from + distance where tree.text[offset] == 0x0A { line += 1 }
            let offset = base + Int(anchor.sourceOffset) + distance
            return TextBuilder.Origin(line: line, offset: anchor.isExact ? offset : nil)
        }
        if paths.text.isEmpty { renderer.append(0, locate: locate) }
        for path in paths.text {
            for element in path.elements(in: tree, from: 0) {
                if let attribute = path.attribute {
                    let value = value(of: attribute, at: element, in: tree)
                    if let value { renderer.append(value, line: startLine) }
                } else {
                    renderer.append(element, locate: locate)
                }
            }
        }
        let (text, anchors) = renderer.finish()
        guard !text.isEmpty else {
            items.append(.failed(id: id, .empty, message: "there is no text in the record"))
            return
        }
        var metadata: [String: String] = [:]
        metadata["language"] = tree.language
        for (name, path) in paths.fields {
            if let value = value(of: path, in: tree) { metadata[name] = value }
        }
        var extracted = ExtractedText(text: text, anchors: anchors, metadata: metadata)
        if renderer.invisibles > 0 {
            extracted.findings.append(.invisibleCharacters(renderer.invisibles))
        }
        items.append(
            .document(reader.document(id, .xml, extracted, encoding: encoding, size: size))
        )
    }

    /// The text, on one line, of the first element or attribute that a path leads to.
    private func value(of path: XMLPath, in tree: XMLTree) -> String? {
        for element in path.elements(in: tree, from: 0) {
            if let attribute = path.attribute {
                if let value = value(of: attribute, at: element, in: tree) { return value }
                continue
            }
            var renderer = XMLRenderer(tree, kinds: kinds)
            renderer.append(element) { _, _ in TextBuilder.Origin(line: 1) }
            let words = renderer.finish().text.split { $0 <= 0x20 }
            if !words.isEmpty {
                return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
            }
        }
        return nil
    }

    private func value(of name: XMLPath.Name, at element: Int, in tree: XMLTree) -> String? {
        tree.attributes(of: element).first { name.matches(tree.names[$0.name]) }?.value
    }
}
