import AnalysisCore
import Markup

/// Makes items of the elements that are records.
struct XMLRecordAssembler {
    /// The encoding of the file.
    var encoding = "UTF-8"
    /// The length of the byte order mark; `nil` where the file's bytes are not those that the
    /// parser saw.
    var markLength: Int? = 0
    /// How many records have been read.
    private(set) var count = 0

    /// What the ids of all records start with.
    private let prefix: String
    private let maxBytes: Int
    private let reader: DocumentReader
    private var names: RecordNames?
    private var text: [XMLPathFollower]
    private var id: XMLPathFollower?
    private var fields: [(name: String, path: XMLPathFollower)]
    private var renderer = XMLRenderer()
    private var valueRenderer = XMLRenderer()

    /// An assembler for a file.
    init(id: [UInt8], paths: XMLRecordPaths, fileSize: Int?, options: IngestOptions) {
        prefix = DocumentID(path: id).description + "#"
        maxBytes = options.maxBytes
        reader = DocumentReader(options: options)
        text = paths.text.map { XMLPathFollower($0) }
        self.id = paths.id.map { XMLPathFollower($0) }
        fields = paths.fields.map { ($0.name, XMLPathFollower($0.path)) }
        // Records that are numbered need no watch.
        if paths.id != nil { names = RecordNames(fileSize: fileSize) }
    }

    /// The items of all records of a tree.
    mutating func items(of tree: XMLTree) -> [IngestItem] {
        var items: [IngestItem] = []
        items.reserveCapacity(tree.elements.count + 1)
        let wanted = tree.elements.enumerated().map { index, element in
            wantedName(of: element, in: tree) ?? String(count + index + 1)
        }
        let distinct = names?.distinct(wanted, from: count + 1) ?? wanted
        for index in tree.elements.indices {
            items.append(
                item(of: tree.elements[index], in: tree, named: distinct[index], wanted[index])
            )
        }
        count += items.count
        return items
    }

    private mutating func wantedName(of element: XMLTree.Element, in tree: XMLTree) -> String? {
        guard !element.isTooLarge else { return nil }
        return id?.value(from: element.node, in: tree, with: &valueRenderer)
    }

    private mutating func item(
        of element: XMLTree.Element,
        in tree: XMLTree,
        named name: String,
        _ wanted: String
    ) -> IngestItem {
        let id = DocumentID(prefix + name)
        guard !element.isTooLarge else {
            return .failed(
                id: id,
                .tooLarge,
                message: "the record has \(element.size) bytes; the limit is \(maxBytes) "
                    + "(input.max_bytes)"
            )
        }
        render(element, in: tree)
        let (text, anchors) = renderer.finish()
        guard !text.isEmpty else {
            return .failed(id: id, .empty, message: "there is no text in the record")
        }
        var extracted = ExtractedText(text: text, anchors: anchors, findings: renderer.findings)
        if name != wanted { extracted.findings.append(.repeatedID(wanted)) }
        if let language = element.language { extracted.metadata["language"] = language }
        for index in fields.indices {
            let value = fields[index].path.value(
                from: element.node,
                in: tree,
                with: &valueRenderer
            )
            if let value { extracted.metadata[fields[index].name] = value }
        }
        return .document(
            reader.document(id, .xml, extracted, encoding: encoding, size: element.size)
        )
    }

    private mutating func render(_ element: XMLTree.Element, in tree: XMLTree) {
        let places = RecordPlaces(base: markLength.map { element.start + $0 })
        renderer.removeAll()
        if text.isEmpty { renderer.append(element.node, of: tree, places: places) }
        for index in text.indices {
            text[index].find(from: element.node, in: tree)
            // What stands in an element that was written is written.
            var written = 0
            for node in text[index].found where node >= written || text[index].isAttribute {
                written = Int(tree.nodes[node].end)
                if !text[index].isAttribute {
                    renderer.append(node, of: tree, places: places)
                } else if let value = text[index].attribute(at: node, in: tree) {
                    renderer.append(value, line: element.line)
                }
            }
        }
    }
}

/// Leads the texts of a record back to the file.
private struct RecordPlaces: XMLPlaces {
    /// What turns an offset of the record into one of the file; `nil` where nothing does.
    let base: Int?

    func origin(of anchor: Int, in tree: XMLTree) -> TextBuilder.Origin {
        let place = tree.anchors[anchor]
        // What an entity stands for has no lines of its own.
        guard place.isExact else { return TextBuilder.Origin(line: Int(place.endLine)) }
        let range = Int(place.textOffset)..<tree.textEnd(ofAnchor: anchor)
        let line = Int(place.endLine) - tree.text.span.extracting(range).count(of: 0x0A)
        return TextBuilder.Origin(line: line, offset: base.map { $0 + Int(place.sourceOffset) })
    }
}

extension XMLPathFollower {
    /// The text, on one line, of the first element or attribute that the path leads to.
    fileprivate mutating func value(
        from root: Int,
        in tree: XMLTree,
        with renderer: inout XMLRenderer
    ) -> String? {
        if isOwnAttribute { return attribute(at: root, in: tree) }
        find(from: root, in: tree)
        var searched = 0
        for node in found where node >= searched || isAttribute {
            if isAttribute {
                if let value = attribute(at: node, in: tree) { return value }
                continue
            }
            searched = Int(tree.nodes[node].end)
            renderer.removeAll()
            renderer.append(node, of: tree, places: RecordPlaces(base: nil))
            let words = renderer.finish().text.split { $0 <= 0x20 }
            if !words.isEmpty {
                return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
            }
        }
        return nil
    }
}
