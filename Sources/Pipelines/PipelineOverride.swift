import YAML

/// An option of the command line that replaces a value of the pipeline.
public struct PipelineOverride: Sendable {
    /// The option as it was typed.
    private let source: PipelineText
    /// The dotted key, and where it begins in the option's text, from 1.
    private let key: String
    private let keyColumn: Int
    /// What the option gives the key.
    private let content: Content

    private enum Content {
        /// There is no `=`.
        case missing
        /// YAML, and how many characters stand before it.
        case yaml(String, offset: Int)
        /// A value that was read already.
        case node(PipelineNode)
    }

    /// `--set KEY=VALUE`.
    ///
    /// The key is dotted, as in `batch.max_tokens`. The value is YAML: in brackets, braces or
    /// quotes it is read in full, else as a plain scalar that may hold any character. An empty
    /// value takes the key out.
    ///
    /// - Parameter text: What follows `--set`.
    public init(set text: String) {
        let option = "--set "
        source = PipelineText(option: option + text)
        keyColumn = option.count + 1
        let equals = text.firstIndex(of: "=")
        key = String(text[..<(equals ?? text.endIndex)])
        let offset = option.count + key.unicodeScalars.count + 1
        content =
            equals.map { .yaml(String(text[text.index(after: $0)...]), offset: offset) } ?? .missing
    }

    /// An option of its own for a key, such as `--model NAME`, as a plain scalar.
    ///
    /// - Parameters:
    ///   - option: The option with its dashes.
    ///   - key: The dotted key that it stands for.
    ///   - value: The value as it was typed.
    public init(option: String, key: String, value: String) {
        source = PipelineText(option: "\(option) \(value)")
        self.key = key
        keyColumn = 1
        let offset = option.unicodeScalars.count + 1
        content = .node(
            PipelineNode(YAMLNode(plain: value), in: source, columnOffset: offset)
        )
    }

    /// An option that was given several times for a key that is a list, such as `--output FILE`.
    ///
    /// - Parameters:
    ///   - option: The option with its dashes.
    ///   - key: The dotted key that it stands for.
    ///   - values: The values as they were typed.
    public init(option: String, key: String, values: [String]) {
        let source = PipelineText(option: values.map { "\(option) \($0)" }.joined(separator: " "))
        var offset = 0
        var elements: [PipelineNode] = []
        for value in values {
            offset += option.unicodeScalars.count + 1
            elements.append(
                PipelineNode(YAMLNode(plain: value), in: source, columnOffset: offset)
            )
            offset += value.unicodeScalars.count + 1
        }
        self.source = source
        self.key = key
        keyColumn = 1
        let start = SourceLocation(source, SourceLocation.Span(line: 1, column: 1))
        content = .node(PipelineNode(list: elements, at: start))
    }

    /// The pipeline with the value in its place.
    func apply(to root: PipelineNode) throws(PipelineError) -> PipelineNode {
        guard !key.isEmpty, let node = try node() else {
            throw fault("an option of this form sets nothing", at: keyColumn, expected: "KEY=VALUE")
        }
        var column = keyColumn
        var path: [Step] = []
        var table: KeyTable? = PipelineKeys.withDottedKeys
        var rest = key[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: ".") ?? rest.endIndex
            let name = String(rest[..<end])
            path.append(Step(name: name, column: column))
            column += name.unicodeScalars.count + 1
            rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
            let entry = table?.entry(name)
            table = entry?.table
            if entry?.hasDottedKeys ?? false, !rest.isEmpty {
                path.append(Step(name: String(rest), column: column))
                rest = ""
            }
        }
        return try set(node.value, at: path[...], in: root, parent: nil)
    }

    /// One part of a dotted key.
    private struct Step {
        var name: String
        var column: Int
    }

    private func set(
        _ value: PipelineNode?,
        at path: ArraySlice<Step>,
        in node: PipelineNode,
        parent: Step?
    ) throws(PipelineError) -> PipelineNode {
        guard let step = path.first else { return value ?? node }
        guard var members = node.members else {
            let name = parent?.name ?? "the pipeline"
            throw fault(
                "\(EscapedText.escape(name)) is \(node.summary) and has no key "
                    + EscapedText.excerpt(step.name, limit: 40),
                at: step.column,
                length: step.name.unicodeScalars.count,
                note: "set the whole of it, as in --set '\(EscapedText.escape(name))={…}'"
            )
        }
        let location = location(at: step.column, length: step.name.unicodeScalars.count)
        let index = members.firstIndex { $0.key == step.name }
        let rest = path.dropFirst()
        if rest.isEmpty, value == nil {
            if let index { members.remove(at: index) }
        } else {
            let below = index.map { members[$0].value } ?? PipelineNode(mapping: [], at: location)
            let child =
                if rest.isEmpty, let value {
                    value
                } else {
                    try set(value, at: rest, in: below, parent: step)
                }
            if let index {
                members[index].value = child
            } else {
                members.append(
                    PipelineNode.Member(key: step.name, keyLocation: location, value: child)
                )
            }
        }
        var changed = node
        changed.content = .mapping(members)
        return changed
    }
}

extension PipelineOverride {
    /// What the option sets, or `nil` within where it takes the key out.
    private struct Setting {
        var value: PipelineNode?
    }

    /// What the option sets; `nil` where it says nothing.
    private func node() throws(PipelineError) -> Setting? {
        switch content {
        case .missing: nil
        case .node(let node): Setting(value: node)
        case .yaml("", _), .yaml("null", _), .yaml("~", _): Setting(value: nil)
        case .yaml(let text, let offset): Setting(value: try node(of: text, offset: offset))
        }
    }

    /// The value as YAML; only what begins with a bracket, brace or quote can be more than a
    /// scalar, so that `>= 0.9`, `*.txt` and `@id` need no quotes of their own.
    private func node(of value: String, offset: Int) throws(PipelineError) -> PipelineNode {
        guard let first = value.first(where: { $0 != " " }), "[{\"'".contains(first) else {
            return PipelineNode(YAMLNode(plain: value), in: source, columnOffset: offset)
        }
        do throws(YAMLError) {
            let document = try YAMLReader().document(of: value)
            if let fault = document.faults.first { throw fault }
            return PipelineNode(document.root, in: source, columnOffset: offset)
        } catch {
            throw fault(
                EscapedText.escape(error.message),
                at: error.position.column + (error.position.line == 1 ? offset : 0),
                line: error.position.line
            )
        }
    }

    private func location(at column: Int, line: Int = 1, length: Int = 1) -> SourceLocation {
        SourceLocation(
            source,
            SourceLocation.Span(line: line, column: column, length: length)
        )
    }

    private func fault(
        _ message: String,
        at column: Int,
        line: Int = 1,
        length: Int = 1,
        expected: String? = nil,
        note: String? = nil
    ) -> PipelineError {
        let location = location(at: column, line: line, length: length)
        return PipelineError(
            .invalid,
            [PipelineDiagnostic(message, at: location, expected: expected, note: note)]
        )
    }
}
