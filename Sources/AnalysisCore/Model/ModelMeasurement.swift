/// How often a model on this machine was found right, so that nobody takes its answers for more.
///
/// The figures are those of `scripts/bench accuracy`, printed with their intervals there.
package enum ModelMeasurement {
    /// What a model was measured at for an analysis; `nil` for models that were not measured here.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - analysis: What it is asked.
    /// - Returns: Words such as `right on 177 of 200 review sentences`.
    package static func words(_ model: ModelReference, _ analysis: AnalysisKind) -> String? {
        switch (model, analysis) {
        case (.embedded, .sentiment): "right on 177 of 200 review sentences"
        case (.embedded, .classification): "right on 11 of 12 tickets in four categories"
        case (.embedded, .extraction): "right on 30 of 30 fields of the invoices it was tried on"
        case (.embedded, .summary): "sentences taken hold 16 of 24 key facts; its own 11"
        case (.small, .sentiment): "right on 128 of 200 review sentences"
        case (.small, .classification): "right on 3 of 12 tickets in four categories"
        case (.small, .extraction): "right on 18 of 30 fields of the invoices it was tried on"
        case (.small, .summary): "sentences taken hold 16 of 24 key facts; its own 5"
        default: nil
        }
    }
}
