import Markup

/// The paths of record mode, ready to be followed.
struct XMLRecordPaths: Sendable {
    /// Where the records are.
    let record: XMLPath
    /// Where their text is; all of the record if empty.
    let text: [XMLPath]
    /// What names them.
    let id: XMLPath?
    /// Further fields.
    let fields: [(name: String, path: XMLPath)]

    /// Whether a child of a record has any part in what is read of it; `nil` where all have.
    var keepsChild: (@Sendable (XMLName) -> Bool)? {
        var names: [XMLPath.Name] = []
        guard !text.isEmpty else { return nil }
        for path in text + [id].compactMap({ $0 }) + fields.map(\.path) {
            guard let step = path.steps.first else {
                if path.attribute != nil { continue }
                return nil
            }
            if step.isDescendant { return nil }
            names.append(step.name)
        }
        return { [names] name in names.contains { $0.matches(name) } }
    }

    /// Reads the paths of options.
    ///
    /// - Throws: An `IngestError` whose subject is the path that is wrong.
    init?(_ options: XMLOptions) throws(IngestError) {
        guard let record = options.record else { return nil }
        self.record = try XMLPath(record, namespaces: options.namespaces)
        guard self.record.attribute == nil, !self.record.steps.isEmpty else {
            throw IngestError(
                code: .invalidOption,
                subject: record,
                reason: "a record is an element, such as //article"
            )
        }
        var text: [XMLPath] = []
        for path in options.text {
            text.append(try Self.relative(path, options))
        }
        self.text = text
        if let id = options.id {
            self.id = try Self.relative(id, options)
        } else {
            id = nil
        }
        var fields: [(String, XMLPath)] = []
        for field in options.fields {
            fields.append((field.name, try Self.relative(field.path, options)))
        }
        self.fields = fields
    }

    private static func relative(
        _ path: String,
        _ options: XMLOptions
    ) throws(IngestError) -> XMLPath {
        let relative = try XMLPath(path, namespaces: options.namespaces)
        guard !relative.isAbsolute else {
            throw IngestError(
                code: .invalidOption,
                subject: path,
                reason: "it must be relative to the record, without a slash at its start"
            )
        }
        return relative
    }
}

extension XMLOptions {
    /// Checks the paths without reading anything.
    ///
    /// - Throws: An `IngestError` whose `subject` is the path that is wrong and whose `reason` says
    ///   why.
    public func validate() throws(IngestError) {
        _ = try XMLRecordPaths(self)
        guard record == nil else { return }
        let needRecord = text + [id].compactMap { $0 } + fields.map(\.path)
        if let path = needRecord.first {
            throw IngestError(
                code: .invalidOption,
                subject: path,
                reason: "it has no meaning without xml.record, which says where the records are"
            )
        }
    }
}
