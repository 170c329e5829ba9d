/// A condition that a run must meet: what is measured, and what the figure must be.
///
/// Pipelines write gates as `sentiment.negative: "<= 20%"`; whether they hold is decided from
/// records alone.
public struct Gate: Sendable, Hashable {
    /// The gate as the pipeline names it, such as `sentiment.negative` or `fields.total.sum`.
    public var name: String
    /// What is measured.
    public var measure: Measure
    /// What the figure must be.
    public var condition: Condition
    /// How sure the verdict must be; `nil` where the figure itself decides.
    public var certainty: Certainty?

    /// A gate.
    public init(
        name: String,
        measure: Measure,
        condition: Condition,
        certainty: Certainty? = nil
    ) {
        self.name = name
        self.measure = measure
        self.condition = condition
        self.certainty = certainty
    }

    /// Reads a gate as a pipeline writes it.
    ///
    /// - Parameters:
    ///   - name: The key; nested keys are joined by dots, so that `fields.total: {sum: ">= 0"}`
    ///     is named `fields.total.sum`.
    ///   - condition: A comparison and a figure, such as `<= 20%`, or a figure alone, which is
    ///     then the most for failures, cost and the like, and the least for rates.
    ///   - schema: What the fields of a record look like.
    /// - Throws: A `GateError` that says what is wrong with the name or with the condition.
    public init(name: String, condition: String, schema: OutputSchema) throws(GateError) {
        let measure = try Measure(name: name, schema: schema)
        self.init(
            name: name,
            measure: measure,
            condition: try Condition(condition, bare: measure.bareComparison)
        )
    }
}
