import JSON
import YAML

extension LoadContext {
    /// The text of a file that the pipeline names; what is wrong with it is reported there.
    func textFile(_ path: Located<String>) -> String? {
        reads(path.value)
        do {
            let text = try PipelineFiles.text(at: path.value)
            if !text.isEmpty { return text }
            report(FileProblem("is empty"), with: path)
        } catch {
            report(error, with: path)
        }
        return nil
    }

    /// The examples of a YAML, JSON or JSON Lines file.
    func exampleFile(_ path: Located<String>) -> [Pipeline.Example]? {
        guard let text = textFile(path) else { return nil }
        let source = PipelineText(file: path.value, text: text)
        let list: PipelineNode?
        if path.value.hasSuffix(".jsonl") {
            let start = SourceLocation(source, SourceLocation.Span(line: 1, column: 1))
            var elements: [PipelineNode] = []
            // As scalars: CR LF is one character, and other line ends may stand in JSON strings.
            let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated()
            where !line.allSatisfy(\.properties.isWhitespace) {
                guard let element = json(String(line), in: source, line: index + 1) else {
                    return nil
                }
                elements.append(element)
            }
            list = PipelineNode(list: elements, at: start)
        } else if path.value.hasSuffix(".json") {
            list = json(text, in: source, line: 1)
        } else {
            list = yaml(text, in: source)
        }
        return list.flatMap { Form.list(of: ExampleForms.example).read($0, self) }
    }

    private func yaml(_ text: String, in source: PipelineText) -> PipelineNode? {
        do {
            let document = try YAMLReader().document(of: text)
            for fault in document.faults { report(PipelineDiagnostic(fault, in: source)) }
            return PipelineNode(document.root, in: source)
        } catch {
            report(PipelineDiagnostic(error, in: source))
            return nil
        }
    }

    /// A JSON text that begins at the given line; all of its values are placed there.
    private func json(_ text: String, in source: PipelineText, line: Int) -> PipelineNode? {
        do {
            let value = try JSONReader.value(of: text)
            let span = SourceLocation.Span(line: line, column: 1)
            return PipelineNode(value, at: SourceLocation(source, span))
        } catch {
            let before = String(decoding: text.utf8.prefix(error.offset), as: UTF8.self)
            let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
            let span = SourceLocation.Span(
                line: line + lines.count - 1,
                column: (lines.last?.unicodeScalars.count ?? 0) + 1
            )
            report(PipelineDiagnostic(error.reason, at: SourceLocation(source, span)))
            return nil
        }
    }

    private func report(_ problem: FileProblem, with path: Located<String>) {
        error(
            "\(key): \(EscapedText.escape(path.value)) \(problem.reason)",
            at: path.location,
            suggestion: problem.suggestion,
            note: problem.hint
        )
    }
}
