/// A mapping with known keys while it is read.
struct Section {
    let node: PipelineNode
    let table: KeyTable
    let context: LoadContext

    /// The member of a key, if it is written.
    func member(_ name: String) -> PipelineNode.Member? {
        node.members?.first { $0.key == name }
    }

    /// The value of a key; `nil` where it is absent, or wrong and reported.
    func read<Value>(_ key: Key<Value>) -> Value? {
        guard let member = member(key.name) else {
            if key.isRequired {
                context.error(
                    "\(context.key(key.name)) is missing",
                    at: node.location,
                    expected: key.form.expected
                )
            }
            return nil
        }
        return context.inside(key.name) { key.form.read(member.value, context) }
    }

    /// The value of a key, or a default where it is absent or wrong.
    func read<Value>(_ key: Key<Value>, or fallback: Value) -> Value {
        read(key) ?? fallback
    }

    /// Where a key is written; the mapping's place where it is not.
    func location<Value>(of key: Key<Value>) -> SourceLocation {
        member(key.name)?.keyLocation ?? node.location
    }

    /// Where the value of a key is written; the mapping's place where it is not.
    func valueLocation<Value>(of key: Key<Value>) -> SourceLocation {
        member(key.name)?.value.location ?? node.location
    }

    /// Reports every key that the table does not have.
    func reportUnknownKeys() {
        for member in node.members ?? [] where table.entry(member.key) == nil {
            let suggestion = context.hasManyErrors ? nil : suggestion(for: member.key)
            // A long list beside a good guess hides it.
            let isListed = suggestion == nil || table.names.count <= 10
            context.error(
                "unknown key \(context.key(member.key))",
                at: member.keyLocation,
                expected: isListed ? "one of \(table.names.joined(separator: ", "))" : nil,
                suggestion: suggestion
            )
        }
    }

    /// The place where a key belongs, if it is another one, or the nearest key of this mapping.
    private func suggestion(for key: String) -> String? {
        let elsewhere = context.table.paths(to: key)
        return elsewhere.count == 1
            ? elsewhere.first : NearestWord.find(key, among: table.names)
    }
}
