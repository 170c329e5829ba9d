import AnalysisCore
import JSON

/// Makes documents of JSON values.
struct JSONDocuments {
    private let format: DocumentFormat
    private let mapping: JSONOptions
    /// What the ids of all documents start with.
    private let prefix: String
    /// Where the texts stand.
    private let texts: [JSONMemberPath]
    private let id: JSONMemberPath
    /// The name of the member that is no metadata since documents are called by it anyway.
    private let ownID: String?
    private var names: RecordNames

    /// Documents of a file.
    ///
    /// - Parameters:
    ///   - format: What the file is.
    ///   - fileSize: Its size in bytes, where it is known.
    ///   - options: Which members are read.
    ///   - prefix: What the ids of all documents start with.
    init(
        _ format: DocumentFormat,
        fileSize: Int?,
        options: IngestOptions,
        prefix: String
    ) {
        self.format = format
        self.prefix = prefix
        let usual = JSONOptions()
        mapping = options.json ?? usual
        texts = mapping.text.map { JSONMemberPath($0) }
        id = JSONMemberPath(mapping.id)
        ownID = mapping.id == usual.id ? usual.id : nil
        names = RecordNames(fileSize: fileSize)
    }

    /// The item of a value.
    ///
    /// - Parameters:
    ///   - bytes: The value in UTF-8.
    ///   - line: The line of the file that it starts in.
    ///   - number: What it is called where it has no id.
    ///   - encoding: The encoding of the file.
    ///   - offset: Where the value starts in the file; `nil` where that is not known.
    /// - Returns: The item.
    mutating func item(
        _ bytes: [UInt8],
        line: Int,
        number: Int,
        encoding: String,
        offset: Int? = nil
    ) -> IngestItem {
        let what = format == .jsonLines ? "line" : "element"
        let value: JSONValue
        do {
            value = try JSONReader.value(of: bytes)
        } catch {
            return failed(number, line, .damaged, "the \(what) is no JSON: \(error)")
        }
        if format == .json, let text = value.string {
            let anchors = JSONPlaces(of: bytes).anchors(of: text, line: line, offset: offset)
            return document(text, id: nil, [:], anchors, number, encoding, bytes.count)
        }
        guard let object = value.object else {
            let message = "the \(what) is no JSON object but \(value.typeName)"
            return failed(number, line, .damaged, message)
        }
        var found: [String] = []
        var isThere = false
        for path in texts {
            guard let text = value.member(path)?.joinedText else { continue }
            isThere = true
            if text.utf8.contains(where: { $0 > 0x20 }) { found.append(text) }
        }
        var numbers = WrittenNumbers(bytes: bytes)
        let given = value.member(id).flatMap { value -> String? in
            if case .number = value { return numbers[id.text] }
            return value.string ?? value.int.map(String.init)
        }
        guard isThere else {
            let names = mapping.text.map { "\"\($0)\"" }.joined(separator: " or ")
            let message = "the \(what) has no \(names) that is a string"
            return failed(number, line, .damaged, message, id: given)
        }
        var metadata: [String: String] = [:]
        collect(object, behind: "", depth: 0, &numbers, into: &metadata)
        let text = found.count == 1 ? found[0] : found.joined(separator: "\n\n")
        // Without an offset the line is all there is to know, and a line of JSON Lines is one line.
        let anchors =
            format == .json || offset != nil
            ? JSONPlaces(of: bytes, at: texts)
                .anchors(of: text, line: line, offset: offset)
            : [PositionMap.Anchor(textOffset: 0, line: line)]
        return document(text, id: given, metadata, anchors, number, encoding, bytes.count)
    }

    /// The members that are neither the text nor what documents are called by anyway, those of
    /// objects by names with dots between them.
    private func collect(
        _ object: JSONObject,
        behind path: String,
        depth: Int,
        _ numbers: inout WrittenNumbers,
        into metadata: inout [String: String]
    ) {
        for member in object {
            let name = path.isEmpty ? member.key : path + member.key
            guard name != ownID, !mapping.text.contains(name) else { continue }
            switch member.value {
            case .string(let value): metadata[name] = value
            case .integer, .bool: metadata[name] = member.value.description
            case .number: metadata[name] = numbers[name] ?? member.value.description
            case .object(let inner) where depth < Self.deepestObject:
                collect(inner, behind: name + ".", depth: depth + 1, &numbers, into: &metadata)
            case .null, .array, .object: break
            }
        }
    }

    /// How deep objects are looked into for what a document says about itself.
    private static let deepestObject = 3

    /// The numbers of an object as they are written, read when the first is asked for: `1.50` is
    /// 1.5 to arithmetic alone, and most objects have none.
    private struct WrittenNumbers {
        let bytes: [UInt8]
        private var numbers: [String: String]?

        init(bytes: [UInt8]) {
            self.bytes = bytes
        }

        /// The number that names with dots between them lead to.
        subscript(name: String) -> String? {
            mutating get {
                let found = numbers ?? JSONPlaces(of: bytes).numbers(depth: deepestObject)
                numbers = found
                return found[name]
            }
        }
    }

    /// The item of something that cannot be read.
    mutating func failed(
        _ number: Int,
        _ line: Int,
        _ reason: FailureReason,
        _ message: String,
        id given: String? = nil
    ) -> IngestItem {
        let name = names.distinct(given ?? "\(number)", number: number)
        let message = "line \(line): \(message)"
        return .failed(id: DocumentID(prefix + name), reason, message: message)
    }

    private mutating func document(
        _ text: String,
        id given: String?,
        _ metadata: [String: String],
        _ anchors: [PositionMap.Anchor],
        _ number: Int,
        _ encoding: String,
        _ size: Int
    ) -> IngestItem {
        let wanted = given ?? "\(number)"
        let name = names.distinct(wanted, number: number)
        let id = DocumentID(prefix + name)
        guard text.utf8.contains(where: { $0 > 0x20 }) else {
            return .failed(id: id, .empty, message: "there is no text in it")
        }
        return .document(
            Document(
                id: id,
                text: text,
                format: format,
                encoding: encoding,
                sourceBytes: size,
                hash: ContentHash(of: text),
                metadata: metadata,
                findings: name == wanted ? [] : [.repeatedID(wanted)],
                positions: PositionMap(anchors: anchors)
            )
        )
    }
}

extension JSONValue {
    /// A string, or a list of strings as paragraphs.
    fileprivate var joinedText: String? {
        if let text = string { return text }
        guard let elements = array, !elements.isEmpty else { return nil }
        let texts = elements.compactMap(\.string)
        return texts.count == elements.count ? texts.joined(separator: "\n\n") : nil
    }

    /// The member that a path leads to.
    fileprivate func member(_ path: JSONMemberPath) -> JSONValue? {
        if let value = self[path.text] { return value }
        guard path.names.count != 1 || path.names[0] != path.text else { return nil }
        var value: JSONValue? = self
        for name in path.names { value = value?[name] }
        return value
    }
}
