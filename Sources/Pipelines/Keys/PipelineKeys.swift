import AnalysisCore
import JSON

/// The keys of a pipeline file: the one table behind the loader, the schema and suggestions.
struct PipelineKeys: Sendable {
    static let name = Key(
        "name",
        Form.text,
        "The name in reports; by default that of the file."
    )
    static let analysis = Key(
        "analysis",
        Form<String>.word(of: AnalysisKind.names).then { name, _, _ in AnalysisKind.named(name) },
        "What is asked of each document.",
        isRequired: true
    )
    static let model = Key(
        "model",
        Form.model,
        "Who is asked, as provider/name; by default whom the variable ANALYZE_MODEL names, else"
            + " \(ModelReference.embedded). ${NAME} is filled in."
    )
    static let fallback = Key(
        "fallback",
        Form.oneOrMore(of: Form.model),
        "Who is asked when the model fails, in this order. ${NAME} is filled in."
    )
    static let maxTokens = Key(
        "max_tokens",
        Form.integer(1...1_000_000).located,
        "The room for an answer in tokens; by default what the analysis needs."
    )
    static let effort = Key(
        "effort",
        Form<ModelRequest.Effort>.choice.located,
        "The thinking effort, where the model has it."
    )
    static let serviceTier = Key(
        "service_tier",
        Form<ServiceTier>.choice.located,
        "How fast, and at which price, requests are served that are waited for, where the provider has "
            + "it: flex is cheaper and slower, priority dearer and faster."
    )
    static let temperature = Key(
        "temperature",
        Form.number(0...2, expected: "a number from 0 to 2").located,
        "The sampling temperature, where the model accepts one."
    )
    static let votes = Key(
        "votes",
        Form.integer(1...99).located,
        "How often each document is asked about, for models that sample: the answer that most give "
            + "stands, and vote_agreement says how many gave it; once by default."
    )
    static let prompt = Key(
        "prompt",
        Pipeline.Prompt.form,
        "What is said to the model beside what is built in."
    )
    /// The options of the analyses, each under the name of its own.
    static let tasks: [AnalysisKind: Key<any AnalysisTask>] = Dictionary(
        uniqueKeysWithValues: AnalysisKind.all.compactMap { kind in kind.key.map { (kind, $0) } }
    )
    static let fields = Key(
        "fields",
        FieldForms.fields,
        "The fields of an extraction; extra fields of the other analyses."
    )
    static let input = Key(
        "input",
        Pipeline.Input.form,
        "Which files are read, and how."
    )
    static let chunking = Key(
        "chunking",
        Pipeline.Chunking.form,
        "How long documents are split; by default by what the model's context leaves."
    )
    static let batch = Key(
        "batch",
        Pipeline.Batch.form,
        "How requests are batched."
    )
    static let delivery = Key(
        "delivery",
        Pipeline.Delivery.form,
        "How answers are had: at once (live, the default), or later and for less in the provider's "
            + "batches (batch), or both (auto)."
    )
    static let limits = Key(
        "limits",
        Pipeline.Limits.form,
        "The rates that the provider allows; learned from its answers by default."
    )
    static let retry = Key(
        "retry",
        Pipeline.Retry.form,
        "How often and how long is tried again."
    )
    static let timeout = Key(
        "timeout",
        Pipeline.Timeout.form,
        "How long an answer is waited for."
    )
    static let deadline = Key(
        "deadline",
        Form.duration(atLeast: .milliseconds(1)),
        "How long the run may take; without limit by default."
    )
    static let labels = Key(
        "labels",
        Form.path,
        "A CSV file with the right answers, relative to this file. ${NAME} is filled in."
    )
    static let accept = Key(
        "accept",
        Pipeline.Accept.form,
        "Which answers may be used without anybody looking at them: certified by labels."
    )
    static let budget = Key(
        "budget",
        Pipeline.Budget.form,
        "What the run may cost; without limit by default."
    )
    static let gates = Key(
        "gates",
        GateForms.gates,
        "Conditions on the results; where one does not hold, the exit status is 3."
    )
    static let report = Key(
        "report",
        Pipeline.Report.form,
        "What reports show beside the results."
    )
    static let prices = Key(
        "prices",
        ModelPrices.form,
        "The prices of the model in US dollars per million tokens, instead of the known ones."
    )
    static let facts = Key(
        "facts",
        Pipeline.Facts.form,
        "What is known about the model, instead of the known facts."
    )

    /// The keys below which names may hold dots.
    static let withDottedKeys = KeyTable(gates.entry)

    /// The reports to write.
    let output: Key<[Located<String>]>
    /// Where the providers are asked, and what their servers can do.
    let providers: Key<Pipeline.Providers>
    /// All keys, in the order in which they are documented.
    let table: KeyTable

    /// The keys of pipelines.
    ///
    /// - Parameter vocabulary: The providers and formats that exist.
    init(_ vocabulary: PipelineVocabulary) {
        self.providers = Key(
            "providers",
            Pipeline.Providers.form(of: vocabulary.providers),
            "What the servers that are asked can do, instead of what they are known for."
        )
        output = Key(
            "output",
            Form.oneOrMore(of: Form.report(in: vocabulary.reports)),
            "The reports to write, relative to the working directory; CSV on stdout by default. "
                + "${NAME} is filled in."
        )
        let tasks = AnalysisKind.all.compactMap { Self.tasks[$0]?.entry }
        table = KeyTable(
            entries: Self.first + tasks
                + Self.others(output: output.entry, providers: self.providers.entry)
        )
    }

    private static let first = [
        name.entry,
        analysis.entry,
        model.entry,
        fallback.entry,
        maxTokens.entry,
        effort.entry,
        serviceTier.entry,
        temperature.entry,
        votes.entry,
        prompt.entry,
    ]

    private static func others(
        output: KeyTable.Entry,
        providers: KeyTable.Entry
    ) -> [KeyTable.Entry] {
        [
            fields.entry,
            input.entry,
            chunking.entry,
            batch.entry,
            delivery.entry,
            limits.entry,
            retry.entry,
            timeout.entry,
            deadline.entry,
            labels.entry,
            accept.entry,
            budget.entry,
            gates.entry,
            output,
            report.entry,
            prices.entry,
            facts.entry,
            providers,
        ]
    }
}
