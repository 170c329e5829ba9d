public import JSON

extension AnalysisSpec {
    /// How values are looked for in documents, as far as the canonical form does not say it: a
    /// member for each field, by its path; `nil` where it says all.
    ///
    /// It changes how answers are read, and nothing that is asked.
    public var groundingForm: JSONValue? {
        var members = JSONObject()
        for field in fields { field.type.collectGroundings(at: field.name, into: &members) }
        return members.isEmpty ? nil : .object(members)
    }
}

extension FieldType {
    /// Whether a value of this type, or of its elements or members, is looked for in the document.
    public var isGrounded: Bool {
        switch self {
        case .quote(let grounding): grounding != .off
        case .string(let bounds): (bounds.grounding ?? .usual) != .off
        case .number(let bounds), .integer(let bounds): (bounds.grounding ?? .usual) != .off
        case .date(_, let grounding): (grounding ?? .usual) != .off
        case .list(let element, _): element.isGrounded
        case .object(let fields): fields.contains { $0.type.isGrounded }
        case .boolean, .enumeration: false
        }
    }

    fileprivate func collectGroundings(at path: String, into members: inout JSONObject) {
        switch self {
        case .string(let bounds) where bounds.grounding == nil:
            members[path] = .string(Grounding.usual.rawValue)
        case .number(let bounds), .integer(let bounds):
            members[path] = .string((bounds.grounding ?? .usual).rawValue)
        case .date(_, let grounding):
            members[path] = .string((grounding ?? .usual).rawValue)
        case .list(let element, _):
            element.collectGroundings(at: path, into: &members)
        case .object(let fields):
            for field in fields {
                field.type.collectGroundings(at: "\(path).\(field.name)", into: &members)
            }
        case .string, .boolean, .enumeration, .quote: break
        }
    }
}
