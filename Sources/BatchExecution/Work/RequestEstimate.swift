/// What one request is expected to take at most, before it is sent.
public struct RequestEstimate: Sendable, Hashable {
    /// The tokens of the input; corrected during the run by what is reported.
    public var inputTokens: Int
    /// The room for the answer, in tokens.
    public var outputTokens: Int
    /// The price of the input, in 10⁻¹² dollars; corrected together with the tokens.
    public var inputPicodollars: Int64
    /// The price of an answer that fills its room, in 10⁻¹² dollars.
    public var outputPicodollars: Int64

    /// An estimate; nothing by default.
    public init(
        inputTokens: Int = 0,
        outputTokens: Int = 0,
        inputPicodollars: Int64 = 0,
        outputPicodollars: Int64 = 0
    ) {
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
        self.inputPicodollars = inputPicodollars
        self.outputPicodollars = outputPicodollars
    }

    /// Input and output together.
    public var tokens: Int { inputTokens.addingClamped(outputTokens) }

    /// The whole price, in 10⁻¹² dollars.
    public var picodollars: Int64 { inputPicodollars.addingClamped(outputPicodollars) }

    /// The estimate of a request that follows cut and invalid answers.
    ///
    /// Every cut answer doubles the room. Invalid answers are sent along, each as long as its room
    /// at most and at the price of input.
    func after(truncated: Int, invalid: Int) -> RequestEstimate {
        var estimate = self
        if truncated > 0 {
            let factor = Double(RetryPolicy.roomFactor(truncated: truncated))
            estimate.outputTokens = Int(clamping: Double(outputTokens) * factor)
            estimate.outputPicodollars = Int64(clamping: Double(outputPicodollars) * factor)
        }
        if invalid > 0, inputTokens > 0 {
            let added = Double(invalid) * Double(outputTokens) / Double(inputTokens)
            estimate = estimate.correctingInput(by: 1 + added)
        }
        return estimate
    }

    /// The estimate with the input multiplied by a factor and rounded up.
    func correctingInput(by factor: Double) -> RequestEstimate {
        guard factor != 1 else { return self }
        var corrected = self
        corrected.inputTokens = Int(clamping: Double(inputTokens) * factor)
        corrected.inputPicodollars = Int64(clamping: Double(inputPicodollars) * factor)
        return corrected
    }
}

extension FixedWidthInteger {
    /// A number rounded up, and clamped to what fits; zero if it is not a number.
    init(clamping number: Double) {
        let rounded = number.rounded(.up)
        self = Self(exactly: rounded) ?? (rounded.isNaN ? 0 : rounded < 0 ? .min : .max)
    }
}
