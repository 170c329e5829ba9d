public import JSON

/// What a pipeline asks of each document: the analysis and its options, checked.
public struct AnalysisSpec: Sendable, Hashable {
    /// The four analyses.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A summary in sentences or words.
        case summary
        /// Positive, negative or neutral.
        case sentiment
        /// Typed fields.
        case extraction
        /// One or several of given categories.
        case classification
    }

    /// The analysis with the options of its own.
    public enum Task: Sendable, Hashable {
        /// A summary.
        case summary(SummaryOptions)
        /// A sentiment.
        case sentiment(SentimentOptions)
        /// Fields alone; they stand in `fields`.
        case extraction
        /// A classification.
        case classification(ClassificationOptions)
    }

    /// The analysis with the options of its own.
    public var task: Task
    /// The fields of an extraction, or extra fields of the other analyses, in order.
    public var fields: [FieldSpec]

    /// A specification.
    public init(task: Task, fields: [FieldSpec] = []) {
        self.task = task
        self.fields = fields
    }

    /// Which of the four analyses this is.
    public var kind: Kind {
        switch task {
        case .summary: .summary
        case .sentiment: .sentiment
        case .extraction: .extraction
        case .classification: .classification
        }
    }
}

/// How a summary shall be.
public struct SummaryOptions: Sendable, Hashable {
    /// How long it may be.
    public enum Length: Sendable, Hashable {
        /// At most so many sentences.
        case sentences(Int)
        /// About so many words at most.
        case words(Int)
    }

    /// Where its words come from.
    public enum Method: String, Sendable, Hashable, CaseIterable {
        /// It consists of whole sentences of the document, which models on this machine need not
        /// be asked for.
        case extractive
        /// The model writes it.
        case abstractive
    }

    /// How long it may be; three sentences by default.
    public var length: Length
    /// Where its words come from; by default models on this machine take sentences, unless the
    /// pipeline asks for a style, a language or prompts of its own, and all others write.
    public var method: Method?
    /// In which manner it is written, in free words, such as "for executives".
    public var style: String?
    /// The language of the summary as a BCP 47 tag; by default that of the document.
    public var language: String?
    /// How many key points are listed beside the summary; none by default.
    public var keyPoints: Int

    /// Options.
    public init(
        length: Length = .sentences(3),
        method: Method? = nil,
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
}

/// What a sentiment analysis reports beside label and confidence.
public struct SentimentOptions: Sendable, Hashable {
    /// Whether sentiment is judged by aspect as well.
    public var aspects: Bool
    /// Whether a quote is given that bears the label out.
    public var evidence: Bool

    /// Options; neither by default.
    public init(aspects: Bool = false, evidence: Bool = false) {
        self.aspects = aspects
        self.evidence = evidence
    }
}

/// The categories of a classification.
public struct ClassificationOptions: Sendable, Hashable {
    /// One category.
    public struct Category: Sendable, Hashable {
        /// The name that the answer holds.
        public var name: String
        /// What belongs to it, for the prompt.
        public var description: String?

        /// A category.
        public init(name: String, description: String? = nil) {
            self.name = name
            self.description = description
        }
    }

    /// The categories in order; at least two.
    public var categories: [Category]
    /// Whether a document may have several.
    public var multiple: Bool
    /// Whether the model states its reason in a sentence.
    public var reason: Bool

    /// Options.
    public init(categories: [Category], multiple: Bool = false, reason: Bool = false) {
        self.categories = categories
        self.multiple = multiple
        self.reason = reason
    }
}

/// An example of a document and the result that is right for it.
public struct AnalysisExample: Sendable, Hashable {
    /// The text of the document.
    public var document: String
    /// The right result; it matches the output schema.
    public let result: JSONObject
    /// The result as a model would answer it: compact JSON.
    public let answer: String

    /// An example.
    public init(document: String, result: JSONObject) {
        self.document = document
        self.result = result
        answer = JSONWriter().text(of: .object(result))
    }
}
