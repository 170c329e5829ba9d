import AnalysisCore

/// What a format's reader got out of a source.
struct ExtractedText {
    /// The text in UTF-8.
    var text: [UInt8]
    /// Where it comes from.
    var anchors: [PositionMap.Anchor]
    /// What the source says about itself.
    var metadata: [String: String] = [:]
    /// What was noticed.
    var findings: [Finding] = []
    /// Why there is no text, where there is a reason to name.
    var emptyReason: String?
}
