import AnalysisCore
import JSON

extension SummaryOptions {
    /// The value of `summary`.
    static let form = Form<SummaryOptions>.mapping(Keys.table) { section in
        let sentences = section.read(Keys.sentences)
        let words = section.read(Keys.words)
        if section.member(Keys.sentences.name) != nil, section.member(Keys.words.name) != nil {
            section.context.error(
                "\(section.context.key("words")) stands beside sentences",
                at: section.location(of: Keys.words),
                expected: "one of the two"
            )
        }
        let method = section.read(Keys.method)
        if method == .extractive {
            for key in [Keys.style.name, Keys.language.name] where section.member(key) != nil {
                section.context.error(
                    "\(section.context.key(key)) stands beside method: extractive",
                    at: section.member(key)?.keyLocation ?? section.location(of: Keys.method),
                    expected: "one of the two: sentences of the document stay as they are"
                )
            }
        }
        return SummaryOptions(
            length: words.map { .words($0) } ?? sentences.map { .sentences($0) } ?? .sentences(3),
            method: method,
            style: section.read(Keys.style),
            language: section.read(Keys.language)?.value,
            keyPoints: section.read(Keys.keyPoints, or: 0)
        )
    }

    private enum Keys {
        static let sentences = Key(
            "sentences",
            Form.integer(1...50),
            "How many sentences at most; 3 by default."
        )
        static let words = Key(
            "words",
            Form.integer(5...2000),
            "About how many words at most, instead of sentences."
        )
        static let method = Key(
            "method",
            Form<SummaryOptions.Method>.choice,
            "Where its words come from: sentences of the document (extractive), or what the model"
                + " writes (abstractive); by default models on this machine take sentences, unless"
                + " style, language or a prompt is stated, and all others write."
        )
        static let style = Key(
            "style",
            Form.text,
            "In which manner it is written, such as: for executives."
        )
        static let language = Key(
            "language",
            Form.language,
            "The language of the summary; by default that of the document."
        )
        static let keyPoints = Key(
            "key_points",
            Form.integer(0...20),
            "How many key points are listed beside the summary; none by default."
        )
        static let table = KeyTable(
            sentences.entry,
            words.entry,
            method.entry,
            style.entry,
            language.entry,
            keyPoints.entry
        )
    }
}

extension SentimentOptions {
    /// The value of `sentiment`.
    static let form = Form<SentimentOptions>.mapping(Keys.table) { section in
        SentimentOptions(
            aspects: section.read(Keys.aspects, or: false),
            evidence: section.read(Keys.evidence, or: false)
        )
    }

    private enum Keys {
        static let aspects = Key(
            "aspects",
            Form.boolean,
            "Whether sentiment is judged by aspect as well; false by default."
        )
        static let evidence = Key(
            "evidence",
            Form.boolean,
            "Whether quotes are given that bear the label out; false by default."
        )
        static let table = KeyTable(aspects.entry, evidence.entry)
    }
}

extension ClassificationOptions {
    /// The value of `classification`.
    static let form = Form<ClassificationOptions>.mapping(Keys.table) { section in
        let read = section.read(Keys.categories)
        let other = section.read(Keys.other, or: false)
        let multiple = section.read(Keys.multiple, or: false)
        let reason = section.read(Keys.reason, or: false)
        guard var categories = read else { return nil }
        if other {
            if categories.contains(where: { $0.name == "other" }) {
                section.context.warning(
                    "\(section.context.key("other")) has no effect: there is such a category",
                    at: section.location(of: Keys.other)
                )
            } else {
                categories.append(Category(name: "other", description: "anything else"))
            }
        }
        guard categories.count >= 2 else {
            section.context.error(
                "\(section.context.key("categories")) has a single category",
                at: section.valueLocation(of: Keys.categories),
                expected: "at least two",
                note: "`other: true` adds one for everything else"
            )
            return nil
        }
        return ClassificationOptions(
            categories: categories,
            multiple: multiple,
            reason: reason
        )
    }

    private enum Keys {
        static let categories = Key(
            "categories",
            CategoryForms.categories,
            "The categories: each name with what belongs to it, or a list of names.",
            isRequired: true
        )
        static let multiple = Key(
            "multiple",
            Form.boolean,
            "Whether a document may have several categories; false by default."
        )
        static let other = Key(
            "other",
            Form.boolean,
            "Whether there is a category `other` for everything else; false by default."
        )
        static let reason = Key(
            "reason",
            Form.boolean,
            "Whether the model states its reason in a sentence; false by default."
        )
        static let table = KeyTable(
            categories.entry,
            multiple.entry,
            other.entry,
            reason.entry
        )
    }
}
