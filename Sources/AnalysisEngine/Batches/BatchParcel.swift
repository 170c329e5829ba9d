internal import AnalysisCore
internal import RunLedger

/// A request on its way into a batch.
struct BatchParcel: Sendable {
    var candidate: Int
    var request: ModelRequest
    var key: RequestKey
    var documents: [DocumentID]
    var attempt: Int
    var reserved: ProviderBatch.Spending
}
