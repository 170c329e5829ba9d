import AnalysisCore

/// Writes user messages: passages between their markers, in the built text or the pipeline's
/// template.
struct UserTextWriter {
    private let template: PromptTemplate?
    private let options: PromptOptions
    private let kind: AnalysisKind
    private let form: InquiryForm
    private let language: String

    init(
        spec: AnalysisSpec,
        options: PromptOptions,
        template: PromptTemplate?,
        form: InquiryForm
    ) {
        self.template = template
        self.options = options
        self.form = form
        kind = spec.kind
        language = spec.task.language ?? options.language ?? ""
    }

    /// The message that asks about passages; only packs hold several.
    func message(for passages: [Passage]) -> String {
        let shown = passages.map { shownText(of: $0) }
        let fence = Fence(
            around: shown,
            avoiding: template == nil ? [] : passages.flatMap(Self.lines)
        )
        let texts = passages.enumerated().map { index, passage in
            let id = form == .pack ? Inquiry.packID(index) : nil
            let fenced = fence.around(shown[index], id: id)
            guard let template else { return partNotice(passage) + fenced }
            return template.render(variables(for: passage, document: fenced)).trimmed
        }
        guard template == nil else { return texts.joined(separator: "\n\n") }
        let after = form == .pack ? BuiltText.afterPack : BuiltText.afterDocument
        return (texts + [after]).joined(separator: "\n\n")
    }

    /// The passage as completion models see it, without markers.
    func bareText(for passage: Passage) -> String {
        let text = shownText(of: passage)
        guard let template else { return text }
        return template.render(variables(for: passage, document: text)).trimmed
    }

    /// The text of a passage, with what its source says about itself in front of it where the
    /// pipeline asks for that: it is data as well, and stands between the same markers.
    private func shownText(of passage: Passage) -> String {
        let facts = options.metadata.compactMap { name in
            passage.metadata[name].map { "\(name): \(Self.line($0))" }
        }
        return facts.isEmpty
            ? passage.text : facts.joined(separator: "\n") + "\n\n" + passage.text
    }

    private func partNotice(_ passage: Passage) -> String {
        guard let part = passage.part, form == .single else { return "" }
        return "This is part \(part.number) of \(part.count) of a longer document.\n\n"
    }

    private func variables(for passage: Passage, document: String) -> TemplateVariables {
        TemplateVariables(values: [
            "document": .text(document),
            "id": .text(Self.line(passage.document.description)),
            "metadata": .metadata(passage.metadata.mapValues(Self.line)),
            "part": .text(passage.part.map { String($0.number) } ?? ""),
            "parts": .text(passage.part.map { String($0.count) } ?? ""),
            "instructions": .text(options.instructions ?? ""),
            "language": .text(language),
            "analysis": .text(kind.name),
        ])
    }

    /// All that a template can show beside the text.
    private static func lines(of passage: Passage) -> [String] {
        [line(passage.document.description)] + passage.metadata.values.map(line)
    }

    /// The largest number of Unicode scalars of a metadata value.
    private static let largestLine = 2000

    /// What a source says about itself, as one line of bounded length: a title is data as well.
    private static func line(_ text: String) -> String {
        text.trimmed.excerpt(largestLine)
    }
}
