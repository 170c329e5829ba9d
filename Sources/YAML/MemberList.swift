/// The members of a mapping while it is read: unique keys, and what `<<` brings in.
struct MemberList {
    private(set) var members: [YAMLNode.Member] = []
    private var firstUses: [String: YAMLPosition] = [:]
    private var inherited: [YAMLNode] = []

    /// Adds a member, or says why it cannot be one.
    mutating func append(key: YAMLNode, value: YAMLNode, canMerge: Bool) -> YAMLError? {
        if case .sequence = key.value { return .collectionAsKey(at: key.start) }
        if case .mapping = key.value { return .collectionAsKey(at: key.start) }
        if canMerge && key.text == "<<" {
            inherited.append(value)
            return nil
        }
        if let first = firstUses[key.text] {
            return YAMLError(
                .duplicateKey,
                "the key \(key.text) stands twice in this mapping",
                at: key.start,
                length: key.end.line == key.start.line ? key.end.column - key.start.column : 1,
                hint: "it stands at line \(first.line), column \(first.column) already"
            )
        }
        firstUses[key.text] = key.start
        members.append(YAMLNode.Member(key: key, value: value))
        return nil
    }

    /// Appends what was merged in: keys of the mapping itself win, then those merged first.
    mutating func mergeInherited() -> [YAMLError] {
        var faults: [YAMLError] = []
        for source in inherited {
            if case .sequence(let elements) = source.value {
                for element in elements { merge(element, &faults) }
            } else {
                merge(source, &faults)
            }
        }
        return faults
    }

    private mutating func merge(_ source: YAMLNode, _ faults: inout [YAMLError]) {
        guard case .mapping(let merged) = source.value else {
            faults.append(
                YAMLError(
                    .badKey,
                    "<< merges mappings, and this is none",
                    at: source.start,
                    hint: "write `<<: *name` with the name of an anchored mapping"
                )
            )
            return
        }
        for member in merged where firstUses[member.key.text] == nil {
            firstUses[member.key.text] = member.key.start
            members.append(member)
        }
    }
}

extension YAMLError {
    fileprivate static func collectionAsKey(at position: YAMLPosition) -> YAMLError {
        YAMLError(
            .badKey,
            "a list or mapping cannot be a key",
            at: position,
            hint: "put a text that begins with [ or { in quotes"
        )
    }
}
