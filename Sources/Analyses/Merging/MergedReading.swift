/// What the parts of a long document say together.
public struct MergedReading: Sendable, Hashable {
    /// The merged fields, with the findings and notes of all parts.
    ///
    /// Where parts are missing, the fields hold `partial: true`, and a finding says which.
    public var reading: Reading
    /// The share of the document's text, in bytes, that was analyzed, from 0 to 1.
    public var coverage: Double
    /// How many parts are missing.
    public var missing: Int

    /// A merged reading.
    public init(reading: Reading, coverage: Double, missing: Int) {
        self.reading = reading
        self.coverage = coverage
        self.missing = missing
    }
}
