public import JSON

/// A summary in sentences or words.
public struct SummaryTask: AnalysisTask, Hashable {
    /// How long it may be.
    public enum Length: Sendable, Hashable {
        /// At most so many sentences.
        case sentences(Int)
        /// About so many words at most.
        case words(Int)
    }

    /// How long it may be; three sentences by default.
    public var length: Length
    /// Where its words come from; by default models on this machine take sentences, unless the
    /// pipeline asks for a style, a language or prompts of its own, and all others write.
    public var method: TextMethod?
    /// In which manner it is written, in free words, such as "for executives".
    public var style: String?
    /// The language of the summary as a BCP 47 tag; by default that of the document.
    public var language: String?
    /// How many key points are listed beside the summary; none by default.
    public var keyPoints: Int

    /// A summary.
    public init(
        length: Length = .sentences(3),
        method: TextMethod? = nil,
        style: String? = nil,
        language: String? = nil,
        keyPoints: Int = 0
    ) {
        self.length = length
        self.method = method
        self.style = style
        self.language = language
        self.keyPoints = keyPoints
    }

    /// Which analysis it is.
    public static var kind: AnalysisKind { .summary }
}

extension AnalysisKind {
    /// A summary in sentences or words.
    public static let summary = AnalysisKind(
        "summary",
        options: SummaryTask.options,
        optionsSummary: "The options of a summary.",
        fieldNames: ["summary", "key_points"],
        form: .prose(field: "summary"),
        starter: Starter(
            instructions: "Write for readers who know the subject; leave out what everybody says.",
            document: "The bridge closes on Monday for repairs.",
            result: "{summary: The bridge closes for repairs.}",
            options: """
                # How long, and in which language.
                summary: {sentences: 3}
                # summary: {sentences: 3, key_points: 3, language: en}

                # Further fields.
                # fields:
                #   topic: {type: string, description: Its subject, required: false, grounded: off}
                """
        ),
        build: { SummaryTask(&$0) }
    )
}

extension SummaryTask {
    fileprivate static let options = [
        AnalysisOption(
            "sentences",
            .count(1...50),
            "How many sentences at most; 3 by default."
        ),
        AnalysisOption(
            "words",
            .count(5...2000),
            "About how many words at most, instead of sentences."
        ),
        AnalysisOption(
            "method",
            .word(TextMethod.allCases.map(\.rawValue)),
            "Where its words come from: sentences of the document (extractive), or what the model"
                + " writes (abstractive); by default models on this machine take sentences, unless"
                + " style, language or a prompt is stated, and all others write."
        ),
        AnalysisOption(
            "style",
            .text,
            "In which manner it is written, such as: for executives."
        ),
        AnalysisOption(
            "language",
            .language,
            "The language of the summary; by default that of the document."
        ),
        AnalysisOption(
            "key_points",
            .count(0...20),
            "How many key points are listed beside the summary; none by default."
        ),
    ]

    fileprivate init(_ options: inout OptionReading) {
        if options.isStated("sentences"), options.isStated("words") {
            options.refuse("words", "stands beside sentences", expected: "one of the two")
        }
        let method = options.text("method").flatMap(TextMethod.init)
        if method == .extractive {
            for name in ["style", "language"] where options.isStated(name) {
                options.refuse(
                    name,
                    "stands beside method: extractive",
                    expected: "one of the two: sentences of the document stay as they are"
                )
            }
        }
        self.init(
            length: options.count("words").map { .words($0) }
                ?? options.count("sentences").map { .sentences($0) } ?? .sentences(3),
            method: method,
            style: options.text("style"),
            language: options.text("language"),
            keyPoints: options.count("key_points") ?? 0
        )
    }

    /// Everything that the options say, in one fixed form.
    public var canonical: JSONObject {
        var object = JSONObject()
        switch length {
        case .sentences(let count): object["sentences"] = .integer(Int64(count))
        case .words(let count): object["words"] = .integer(Int64(count))
        }
        object["method"] = method.map { .string($0.rawValue) }
        object["style"] = style.map { .string($0) }
        object["language"] = language.map { .string($0) }
        object["key_points"] = .integer(Int64(keyPoints))
        return object
    }

    /// The summary, and key points where they are wished for.
    public var fields: [AnswerField] {
        var fields = [
            AnswerField(
                FieldSpec(
                    name: "summary",
                    type: .string(.ownWords),
                    description: "what the document says, in \(length.words)"
                ),
                schema: .string(
                    minLength: 1,
                    maxLength: length.largestCharacterCount,
                    pattern: nil,
                    format: format
                ),
                methodField: "summary_method"
            )
        ]
        if keyPoints > 0 {
            fields.append(
                AnswerField(
                    FieldSpec(
                        name: "key_points",
                        type: .list(
                            of: .string(.ownWords),
                            ItemBounds(minItems: 1, maxItems: keyPoints)
                        ),
                        description: "the most important points, one short phrase each"
                    ),
                    schema: mayTakeSentences ? keyPointsSchema : nil
                )
            )
        }
        return fields
    }

    private var keyPointsSchema: OutputSchema {
        .array(
            of: .string(
                minLength: 1,
                maxLength: DefaultBounds.text,
                pattern: nil,
                format: .excerpt(OutputSchema.Excerpt(sentences: 1))
            ),
            minItems: 1,
            maxItems: keyPoints,
            unique: false
        )
    }

    /// How the summaries of parts become one.
    public var reduction: String? {
        """
        A long document was split into parts, and each part was summarized. The text that you \
        get consists of these summaries in the order of the parts. Merge them into one \
        summary of the whole document, as if you had read it in one piece: do not mention \
        parts or summaries.
        """
    }

    /// The option by which sentences of the document are asked for.
    public var excerptOption: String? {
        method == .extractive ? "summary.method: extractive" : nil
    }

    /// What the model shall do.
    public func text(language: String?) -> String {
        var text = """
            You summarize documents.

            Write a summary of \(length.words). State what the document itself says, the most important \
            first; add nothing, judge nothing, and do not refer to "the document" or "the author" \
            where that can be avoided. Names, figures and dates stay as they are.
            """
        if let style { text += " Write in this manner: \(style)." }
        if language == nil { text += " Write in the language of the document." }
        return text
    }

    /// The task in a sentence.
    public func instruction(fields: [FieldSpec], language: String?) -> String {
        let target = language.map { " in \(LanguageName.name(of: $0))" } ?? ""
        return switch length {
        case .sentences(1): "Summarize each document in one sentence\(target)."
        case .sentences(let count): "Summarize each document in \(count) sentences\(target)."
        case .words(let count): "Summarize each document in \(count) words\(target)."
        }
    }

    /// One example, for summaries in English: it would draw others to English.
    public func examples(fields: [FieldSpec], before ownCount: Int) -> [AnalysisExample] {
        guard language.map({ $0.lowercased().hasPrefix("en") }) ?? true else { return [] }
        var result: JSONObject = [
            "summary":
                "The harbour will be closed for repairs until May, so ferries leave from the old pier."
        ]
        if keyPoints > 0 {
            result["key_points"] = .array(
                ["harbour closed until May", "ferries leave from the old pier"]
                    .prefix(keyPoints).map { .string($0) }
            )
        }
        return [
            AnalysisExample(
                document: """
                    The council announced on Monday that the harbour will be closed for repairs. \
                    The work on the quay wall, damaged in the winter storms, is to take until \
                    May. Until then ferries leave from the old pier, ten minutes' walk away.
                    """,
                result: result
            )
        ]
    }

    /// Refuses lengths that no text has.
    public func check(fields: [FieldSpec]) throws(AnalysisError) {
        let (key, count) =
            switch length {
            case .sentences(let count): ("summary.sentences", count)
            case .words(let count): ("summary.words", count)
            }
        guard count >= 1 else {
            throw AnalysisError(
                code: .invalidBound,
                part: .option(key),
                message: "\(count) is too short; at least 1 is needed"
            )
        }
        guard keyPoints >= 0 else {
            throw AnalysisError(
                code: .invalidBound,
                part: .option("summary.key_points"),
                message: "\(keyPoints) is negative; 0 means no key points"
            )
        }
    }

    /// Summaries with wishes that sentences of the document cannot follow are written.
    public func beside(ownPrompts: Bool) -> SummaryTask {
        guard method == nil, style != nil || language != nil || ownPrompts else { return self }
        var task = self
        task.method = .abstractive
        return task
    }
}
