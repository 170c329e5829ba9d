import Mustache

/// The variables of a template with their values.
struct TemplateVariables: MustacheParent {
    /// The value of a variable.
    enum Value {
        /// A text; an empty one counts as absent in sections.
        case text(String)
        /// Rows with members of their own, for sections.
        case rows([[String: String]])
        /// What the source of a document says about itself.
        case metadata([String: String])
    }

    /// The values by name.
    var values: [String: Value]

    /// The value as the library wants it: a string, rows, or an object with children.
    func child(named name: String) -> Any? {
        switch values[name] {
        case .text(let text): text.isEmpty ? nil : text
        case .rows(let rows): rows
        case .metadata(let values): MetadataVariables(values: values, prefix: "")
        case nil: nil
        }
    }
}

/// Metadata whose names may hold dots, as in `metadata.dc.title`.
private struct MetadataVariables: MustacheParent {
    let values: [String: String]
    let prefix: String

    func child(named name: String) -> Any? {
        let key = prefix + name
        if let value = values[key] { return value.isEmpty ? nil : value }
        let deeper = key + "."
        return values.keys.contains { $0.hasPrefix(deeper) }
            ? MetadataVariables(values: values, prefix: deeper) : nil
    }
}

/// The names that a template may use.
struct TemplateVocabulary: Sendable, Hashable {
    /// What stands behind a name.
    enum Kind: Sendable, Hashable {
        case text
        case rows(members: [String])
        case metadata
    }

    /// One name that a template may use.
    struct Entry: Sendable, Hashable {
        var name: String
        var kind: Kind
    }

    /// The names in the order in which messages list them.
    var entries: [Entry]
    /// Names that exist elsewhere, with the reason why they do not exist here.
    var elsewhere: [String: String]

    /// What is wrong with a name in a tag; `nil` where it is fine.
    func fault(of tag: TemplateTags.Tag) -> String? {
        let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false)
        let head = parts.first.map(String.init) ?? ""
        for section in tag.sections.reversed() {
            if case .rows(let members)? = kind(of: section), members.contains(tag.name) {
                return nil
            }
        }
        if let reason = elsewhere[head] { return reason }
        switch kind(of: head) {
        case .metadata?:
            return parts.count > 1 && !parts.contains("")
                ? nil : "'metadata' is a set; name one of its values, as in {{metadata.title}}"
        case .text? where parts.count == 1:
            return nil
        case .rows(let members)? where parts.count == 1:
            guard tag.kind == .variable else { return nil }
            let inner = members.map { "{{\($0)}}" }.joined(separator: " ")
            return "'\(head)' is a list; write {{#\(head)}}\(inner){{/\(head)}}"
        default:
            return unknown(tag)
        }
    }

    private func unknown(_ tag: TemplateTags.Tag) -> String {
        var known = entries.map(\.name)
        for section in tag.sections {
            if case .rows(let members)? = kind(of: section) { known += members }
        }
        let list = known.map { $0 == "metadata" ? "metadata.NAME" : $0 }.joined(separator: ", ")
        if let nearest = tag.name.nearest(of: known) {
            return
                "there is no variable '\(tag.name)'; did you mean '\(nearest)'? Known are \(list)"
        }
        return "there is no variable '\(tag.name)'; known are \(list)"
    }

    private func kind(of name: String) -> Kind? {
        entries.first { $0.name == name }?.kind
    }
}
