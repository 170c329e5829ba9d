import AnalysisCore
import JSON

/// Makes documents of JSON values.
struct JSONDocuments {
    private let mapping: JSONOptions
    private let format: DocumentFormat
    private let identifier: @Sendable (String) -> DocumentID
    private var names: RecordNames

    /// Documents of a file.
    ///
    /// - Parameters:
    ///   - format: What the file is.
    ///   - fileSize: Its size in bytes, where it is known.
    ///   - options: Which members are read.
    ///   - identifier: Makes the id of a document of its name.
    init(
        _ format: DocumentFormat,
        fileSize: Int?,
        options: IngestOptions,
        identifier: @escaping @Sendable (String) -> DocumentID
    ) {
        self.format = format
        mapping = options.json ?? JSONOptions()
        names = RecordNames(fileSize: fileSize)
        self.identifier = identifier
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
        var texts: [String] = []
        var isThere = false
        for path in mapping.text {
            guard let text = value.member(path)?.joinedText else { continue }
            isThere = true
            if text.utf8.contains(where: { $0 > 0x20 }) { texts.append(text) }
        }
        let id = value.member(mapping.id)
        let given = id?.string ?? id?.int.map(String.init)
        guard isThere else {
            let names = mapping.text.map { "\"\($0)\"" }.joined(separator: " or ")
            let message = "the \(what) has no \(names) that is a string"
            return failed(number, line, .damaged, message, id: given)
        }
        var metadata: [String: String] = [:]
        collect(object, behind: "", depth: 0, into: &metadata)
        let text = texts.joined(separator: "\n\n")
        // Without an offset the line is all there is to know, and a line of JSON Lines is one line.
        let anchors =
            format == .json || offset != nil
            ? JSONPlaces(of: bytes, at: mapping.text)
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
        into metadata: inout [String: String]
    ) {
        for member in object {
            let name = path + member.key
            guard !mapping.text.contains(name), name != JSONOptions().id || name != mapping.id
            else { continue }
            switch member.value {
            case .string(let value): metadata[name] = value
            case .integer, .number, .bool: metadata[name] = member.value.description
            case .object(let inner) where depth < Self.deepestObject:
                collect(inner, behind: name + ".", depth: depth + 1, into: &metadata)
            case .null, .array, .object: break
            }
        }
    }

    /// How deep objects are looked into for what a document says about itself.
    private static let deepestObject = 3

    /// The item of something that cannot be read.
    mutating func failed(
        _ number: Int,
        _ line: Int,
        _ reason: FailureReason,
        _ message: String,
        id given: String? = nil
    ) -> IngestItem {
        let name = names.distinct([given ?? "\(number)"], from: number)[0]
        return .failed(id: identifier(name), reason, message: "line \(line): \(message)")
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
        let name = names.distinct([wanted], from: number)[0]
        let id = identifier(name)
        guard text.utf8.contains(where: { $0 > 0x20 }) else {
            return .failed(id: id, .empty, message: "there is no text in it")
        }
        var extracted = ExtractedText(
            text: Array(text.utf8),
            anchors: anchors,
            metadata: metadata
        )
        if name != wanted { extracted.findings.append(.repeatedID(wanted)) }
        return .document(Document(id, format, extracted, encoding: encoding, size: size))
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

    /// The member that a path of names with dots between them leads to.
    fileprivate func member(_ path: String) -> JSONValue? {
        if let value = self[path] { return value }
        var value: JSONValue? = self
        for name in path.split(separator: ".") { value = value?[String(name)] }
        return value
    }
}
