import AnalysisCore

extension ProviderFailure {
    /// Fails where something stands against every request.
    ///
    /// - Parameter obstacle: What it is, in words.
    /// - Throws: A `ProviderFailure` that ends the run.
    static func check(_ obstacle: String?) throws(ProviderFailure) {
        guard let obstacle else { return }
        throw ProviderFailure(reason: .providerUnusable, message: obstacle, endsRun: true)
    }
}
