import AnalysisCore
import Markup

/// Makes items of the elements that are records.
struct XMLRecordAssembler {
    /// The encoding of the file.
    private var encoding = "UTF-8"
    /// What was noticed about the file and is to be said of its next record.
    private var findings: [Finding] = []
    /// How many characters were replaced that no record has told of.
    private var replaced = (count: 0, encoding: "")
    /// The length of the byte order mark; `nil` where the file's bytes are not those that the
    /// parser saw.
    private var markLength: Int? = 0
    /// How many records have been read.
    private(set) var count = 0

    /// What the ids of all records start with.
    private let prefix: String
    private let maxBytes: Int
    private var names: RecordNames?
    private var text: [XMLPathFollower]
    private var id: XMLPathFollower?
    private var fields: [(name: String, path: XMLPathFollower)]
    /// For each alternative of the path of the records, the name and the conditions of its end.
    private let filters: [(name: XMLPath.Name?, conditions: [XMLPath.Condition])]
    private let isFiltered: Bool
    private var conditions = XMLConditions()
    private let format: XMLFormat
    private var renderer: XMLRenderer
    private var valueRenderer = XMLRenderer(.text)
    /// What was noticed in the fields of the record at hand.
    private var valueFindings: [Finding] = []
    private var vocabulary: XMLVocabulary?

    /// An assembler for a file.
    init(id: [UInt8], paths: XMLRecordPaths, fileSize: Int?, options: IngestOptions) {
        prefix = DocumentID(path: id).description + "#"
        maxBytes = options.maxBytes
        text = paths.text.map { XMLPathFollower($0) }
        filters = paths.record.map { ($0.steps.last?.name, $0.steps.last?.conditions ?? []) }
        isFiltered = filters.contains { $0.conditions.contains(where: \.needsContent) }
        self.id = paths.id.map { XMLPathFollower($0) }
        fields = paths.fields.map { ($0.name, XMLPathFollower($0.path)) }
        format = options.xml?.format ?? .auto
        renderer = XMLRenderer(format)
        // Records that are numbered need no watch.
        if paths.id != nil { names = RecordNames(fileSize: fileSize) }
    }

    /// Makes items of what the reading of the file brought.
    ///
    /// - Parameters:
    ///   - part: What it brought.
    ///   - items: Gets the items.
    mutating func append(_ part: XMLRecordPart, to items: inout [IngestItem]) {
        switch part {
        case .file(let facts):
            encoding = facts.encoding
            markLength = facts.markLength
            // The reading of bytes is ahead of that of records: each says what stands in it.
            for finding in facts.findings {
                if finding.kind == Finding.replacedKind {
                    replaced = (replaced.count + finding.count, facts.encoding)
                } else {
                    findings.append(finding)
                }
            }
        case .records(let tree, let root, let damage):
            append(tree, root: root, damage: damage, to: &items)
        case .damagedRecord(let damage):
            count += 1
            let name = names?.distinct(String(count), number: count) ?? String(count)
            items.append(damaged(name, damage))
        }
    }

    /// Makes items of all records of a tree.
    private mutating func append(
        _ tree: XMLTree,
        root: XMLName?,
        damage: MarkupError?,
        to items: inout [IngestItem]
    ) {
        if vocabulary == nil, let root {
            let vocabulary = XMLVocabulary(root: root)
            self.vocabulary = vocabulary
            renderer = XMLRenderer(format, vocabulary: vocabulary)
            valueRenderer = XMLRenderer(.text, vocabulary: vocabulary)
        }
        let records = chosen(of: tree)
        let ids = records.map { wantedName(of: $0, in: tree) }
        if id != nil, count == 0, !ids.isEmpty, ids.allSatisfy({ $0 == nil }) {
            findings.append(.missingIDs)
        }
        let wanted = ids.enumerated().map { place, id in id ?? String(count + place + 1) }
        let distinct = names?.distinct(wanted, from: count + 1) ?? wanted
        for (place, index) in records.enumerated() {
            let isDamaged = tree.elements[index].isDamaged && !tree.elements[index].isTooLarge
            items.append(
                isDamaged
                    ? damaged(distinct[place], damage)
                    : item(
                        of: index,
                        in: tree,
                        behind: records[(place + 1)...],
                        named: distinct[place],
                        wanted[place]
                    )
            )
        }
        count += records.count
    }

    private func damaged(_ name: String, _ damage: MarkupError?) -> IngestItem {
        .failed(
            id: DocumentID(prefix + name),
            .damaged,
            message: damage?.description ?? "its end is missing"
        )
    }

    /// The elements of a tree that are records, also by what stands in them.
    private mutating func chosen(of tree: XMLTree) -> [Int] {
        guard isFiltered else { return Array(tree.elements.indices) }
        return tree.elements.indices.filter { index in
            let element = tree.elements[index]
            guard !element.isTooLarge, !element.isDamaged else { return true }
            conditions.start(size: Int(tree.nodes[element.node].end) - element.node)
            let name = tree.name(of: element.node)
            return filters.contains { filter in
                filter.name?.matches(name) == true
                    && conditions.hold(
                        filter.conditions.filter { $0.position == nil },
                        at: 1,
                        of: element.node,
                        in: tree
                    )
            }
        }
    }

    private mutating func wantedName(of index: Int, in tree: XMLTree) -> String? {
        guard !tree.elements[index].isTooLarge else { return nil }
        return id?.value(from: tree.elements[index].node, in: tree, with: &valueRenderer)
    }

    private mutating func item(
        of index: Int,
        in tree: XMLTree,
        behind others: ArraySlice<Int>,
        named name: String,
        _ wanted: String
    ) -> IngestItem {
        // The element itself is not copied, nor are its references counted.
        let size = tree.elements[index].size
        let id = DocumentID(prefix + name)
        guard !tree.elements[index].isTooLarge else {
            return .failed(
                id: id,
                .tooLarge,
                message: "the record has \(size) bytes; the limit is \(maxBytes) "
                    + "(input.max_bytes)"
            )
        }
        render(index, in: tree, behind: others)
        renderer.builder.trimEnd()
        guard !renderer.builder.text.isEmpty else {
            let reason =
                text.isEmpty
                ? "there is no text in the record"
                : "input.xml.text leads to no text in the record"
            return .failed(id: id, .empty, message: reason)
        }
        let metadata = metadata(of: index, in: tree)
        var noted = renderer.findings
        // What was left out of the fields alone is told as well.
        for finding in valueFindings where !noted.contains(where: { $0.kind == finding.kind }) {
            noted.append(finding)
        }
        if !findings.isEmpty {
            noted = findings + noted
            findings = []
        }
        if replaced.count > 0, let finding = replacedCharacters(metadata) { noted.append(finding) }
        if name != wanted { noted.append(.repeatedID(wanted)) }
        return .document(
            // The arrays of the builder are copied, not shared: the next record uses their memory.
            Document(
                id: id,
                text: String(decoding: renderer.builder.text, as: UTF8.self),
                format: .xml,
                encoding: encoding,
                sourceBytes: size,
                hash: ContentHash(of: renderer.builder.text),
                metadata: metadata,
                findings: noted,
                positions: renderer.builder.positions
            )
        )
    }

    /// The characters of the record that were replaced, with the line of the first.
    private mutating func replacedCharacters(_ metadata: [String: String]) -> Finding? {
        let mark: [UInt8] = [0xEF, 0xBF, 0xBD]
        let text = renderer.builder.text
        let places = text.indices.filter { text[$0] == mark[0] && text[$0...].starts(with: mark) }
        let inFields = metadata.values.reduce(0) { count, value in
            count + value.unicodeScalars.count { $0 == "\u{FFFD}" }
        }
        let count = min(max(places.count, inFields), replaced.count)
        guard count > 0 else { return nil }
        replaced.count -= count
        var finding = Finding.replacedCharacters(count, encoding: replaced.encoding)
        finding.line = places.first.flatMap { renderer.builder.positions.line(at: $0) }
        return finding
    }

    /// What a record says about itself: the language, and the fields that are asked for.
    private mutating func metadata(of record: Int, in tree: XMLTree) -> [String: String] {
        let node = tree.elements[record].node
        let outer = tree.elements[record].language
        let language = XMLLanguage.declared(of: node, in: tree, around: outer)
        valueFindings.removeAll()
        guard language != nil || !fields.isEmpty else { return [:] }
        valueRenderer.removeAll()
        var metadata: [String: String] = [:]
        if let language { metadata["language"] = language }
        for index in fields.indices {
            let value = fields[index].path.value(from: node, in: tree, with: &valueRenderer)
            for finding in valueRenderer.findings { valueFindings.add(finding) }
            valueRenderer.removeAll()
            if let value { metadata[fields[index].name] = value }
        }
        return metadata
    }

    /// Writes a record, without the records in it.
    ///
    /// - Parameters:
    ///   - record: Its place among the elements.
    ///   - tree: The tree that it stands in.
    ///   - others: The places of the records behind it. What looked like one and is none is a part
    ///     of the record that it stands in.
    private mutating func render(
        _ record: Int,
        in tree: XMLTree,
        behind others: ArraySlice<Int>
    ) {
        let node = tree.elements[record].node
        let start = tree.elements[record].start
        let places = RecordPlaces(base: markLength.map { start + $0 })
        renderer.removeAll()
        if text.isEmpty {
            renderer.append(
                node,
                of: tree,
                places: places,
                without: tree.innerElements(of: record, among: others)[...]
            )
        }
        for index in text.indices {
            text[index].find(from: node, in: tree)
            // What stands in an element that was written is written.
            var written = 0
            for target in text[index].found {
                if let attribute = target.attribute {
                    renderer.append(attribute: attribute, of: tree, places: places)
                } else if target.element >= written {
                    written = Int(tree.nodes[target.element].end)
                    renderer.append(target.element, of: tree, places: places)
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

    func origin(ofAttribute attribute: Int, in tree: XMLTree) -> TextBuilder.Origin {
        let place = tree.place(ofAttribute: attribute)
        guard let base, let offset = place.offset else {
            return TextBuilder.Origin(line: place.line)
        }
        return TextBuilder.Origin(line: place.line, offset: base + offset)
    }
}

extension XMLPathFollower {
    /// The text, on one line, of the first element or attribute that the path leads to.
    fileprivate mutating func value(
        from root: Int,
        in tree: XMLTree,
        with renderer: inout XMLRenderer
    ) -> String? {
        find(from: root, in: tree)
        var searched = 0
        for target in found {
            if let attribute = target.attribute {
                let value = tree.attributeValue(attribute)
                guard renderer.changes(Array(value.utf8).span) else { return value }
                renderer.append(attribute: attribute, of: tree, places: RecordPlaces(base: nil))
            } else {
                guard target.element >= searched else { continue }
                searched = Int(tree.nodes[target.element].end)
                renderer.removeAll()
                renderer.append(target.element, of: tree, places: RecordPlaces(base: nil))
            }
            let words = renderer.finish().text.split { $0 <= 0x20 }
            if !words.isEmpty {
                return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
            }
        }
        return nil
    }
}
