import Markup

/// The paths of record mode, ready to be followed.
struct XMLRecordPaths: Sendable {
    /// Where the records are: the alternatives of a path.
    let record: [XMLPath]
    /// Where their text is; all of the record if empty.
    let text: [[XMLPath]]
    /// What names them.
    let id: [XMLPath]?
    /// Further fields.
    let fields: [(name: String, path: [XMLPath])]

    /// Whether a child of a record has any part in what is read of it; `nil` where all have.
    var keepsChild: (@Sendable (XMLName) -> Bool)? {
        var names: [XMLPath.Name] = []
        guard !text.isEmpty else { return nil }
        let conditions = record.compactMap(\.steps.last).flatMap(\.conditions)
        let paths = text.flatMap(\.self) + (id ?? []) + fields.flatMap(\.path)
        for path in paths + conditions.flatMap(\.paths) {
            guard let step = path.steps.first else {
                if path.attribute != nil, !path.seeksAttribute { continue }
                return nil
            }
            if step.isDescendant { return nil }
            names.append(step.name)
        }
        return { [names] name in names.contains { $0.matches(name) } }
    }

    /// Whether an attribute of a record itself has any part in that.
    var keepsAttribute: @Sendable (XMLName) -> Bool {
        let conditions = record.compactMap(\.steps.last).flatMap(\.conditions)
        let paths = text.flatMap(\.self) + (id ?? []) + fields.flatMap(\.path)
        let names = (paths + conditions.flatMap(\.paths))
            .filter(\.steps.isEmpty).compactMap(\.attribute)
        return { name in name.local == "lang" || names.contains { $0.matches(name) } }
    }

    /// Reads the paths of options.
    ///
    /// - Throws: An `IngestError` whose subject is the path that is wrong.
    init?(_ options: XMLOptions) throws(IngestError) {
        guard let record = options.record else { return nil }
        self.record = try XMLPath.alternatives(in: record, namespaces: options.namespaces)
        for path in self.record { try Self.check(path, in: record) }
        var text: [[XMLPath]] = []
        for path in options.text {
            text.append(try Self.relative(path, options))
        }
        self.text = text
        if let id = options.id {
            self.id = try Self.relative(id, options)
        } else {
            id = nil
        }
        var fields: [(String, [XMLPath])] = []
        for field in options.fields {
            fields.append((field.name, try Self.relative(field.path, options)))
        }
        self.fields = fields
    }

    private static func check(_ path: XMLPath, in record: String) throws(IngestError) {
        guard path.attribute == nil, !path.steps.isEmpty else {
            throw IngestError(
                code: .invalidOption,
                subject: record,
                reason: "a record is an element, such as //article"
            )
        }
        guard
            !path.steps.dropLast().contains(where: { $0.conditions.contains(where: \.needsContent) }
            )
        else {
            throw IngestError(
                code: .invalidOption,
                subject: record,
                reason: "only the record itself can have a condition on what it holds: what stands "
                    + "around it is not read yet where it starts"
            )
        }
    }

    private static func relative(
        _ path: String,
        _ options: XMLOptions
    ) throws(IngestError) -> [XMLPath] {
        let relative = try XMLPath.alternatives(in: path, namespaces: options.namespaces)
        guard !relative.contains(where: \.isAbsolute) else {
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
