internal import AnalysisCore
internal import ModelProviders
internal import Pipelines

extension RunPlan {
    /// What is wrong with where the models of a pipeline are asked, and with the service tier.
    static func placeFaults(
        _ pipeline: Pipeline,
        environment: [String: String]
    ) -> [PipelineDiagnostic] {
        var faults: [PipelineDiagnostic] = []
        var seen: Set<String> = []
        for model in [pipeline.model] + pipeline.fallback
        where seen.insert(model.value.provider).inserted {
            let provider = model.value.provider
            let place = pipeline.providers.places[provider]
            let choice = PlatformChoice(provider, pipeline, environment)
            faults += choice.faults.map { fault in
                let part: SourceLocation? =
                    switch fault.part {
                    case .platform: place?.value.platform?.location
                    case .baseURL: place?.value.baseURL?.location
                    case .headers: place?.value.headers?.location
                    }
                return PipelineDiagnostic(
                    fault.message,
                    at: part ?? place?.location ?? model.location,
                    note: fault.advice
                )
            }
        }
        // Of a place that is not yet right nothing more need be said.
        let first = PlatformChoice(pipeline.model.value.provider, pipeline, environment)
        guard first.faults.isEmpty else { return faults }
        if let delivery = pipeline.delivery, delivery.value.mode != .live,
            let reason = batchRefusal(of: first.platform)
        {
            faults.append(
                PipelineDiagnostic(
                    "delivery: \(delivery.value.mode.rawValue) \(reason)",
                    at: delivery.location,
                    expected: "live, or another platform"
                )
            )
        }
        if let tier = pipeline.serviceTier {
            faults += [tierFault(tier, of: pipeline.model.value, at: first)].compactMap(\.self)
        }
        return faults
    }

    /// Checks that the platform of a pipeline's model takes batches, where answers come by them.
    ///
    /// - Throws: An `EngineError` with code `usage` that says why not.
    func checkPlatformOfBatches() throws(EngineError) {
        guard delivery.mode != .live else { return }
        let choice = PlatformChoice(models[0].provider, pipeline, environment)
        guard let reason = Self.batchRefusal(of: choice.platform) else { return }
        throw EngineError(code: .usage, message: "delivery: \(delivery.mode.rawValue) \(reason)")
    }

    /// Whether the platform of the model that is asked first takes batches, as far as is known.
    var platformTakesBatches: Bool {
        PlatformChoice(models[0].provider, pipeline, environment).platform?.takesBatches ?? true
    }

    private static func batchRefusal(of platform: Platform?) -> String? {
        guard let platform, !platform.takesBatches else { return nil }
        let others = Platform.all(of: platform.provider).filter(\.takesBatches).map(\.title)
        return "needs a platform that takes batches, and \(platform.title) takes none;"
            + " \(others.joined(separator: ", ")) \(others.count == 1 ? "does" : "do")"
    }

    private static func tierFault(
        _ tier: Located<ServiceTier>,
        of model: ModelReference,
        at choice: PlatformChoice
    ) -> PipelineDiagnostic? {
        let word = tier.value.rawValue
        guard !model.runsHere else {
            return PipelineDiagnostic(
                "service_tier: \(model) runs on this machine, which has no service tiers",
                at: tier.location,
                note: "leave the key out, or choose another model"
            )
        }
        guard let platform = choice.platform else {
            return PipelineDiagnostic(
                "service_tier: nothing is known of service tiers of the server that"
                    + " \(choice.addressVariable) names",
                at: tier.location,
                note:
                    "where it passes requests on as they are, say whose server it is, as in providers:"
                    + " {\(model.provider): {platform: \(model.provider)}}"
            )
        }
        guard platform.tiers[tier.value] == nil else { return nil }
        let known = ServiceTier.allCases.filter { platform.tiers[$0] != nil }.map(\.rawValue)
        return PipelineDiagnostic(
            known.isEmpty
                ? "service_tier: \(platform.title) has no service tiers that are known here"
                : "service_tier: \(platform.title) has no tier \(word)",
            at: tier.location,
            expected: known.isEmpty ? nil : known.joined(separator: " or "),
            note: tier.value == .flex && platform.takesBatches
                ? "half the price, later: delivery: batch"
                : known.isEmpty ? "leave the key out" : nil
        )
    }

    /// What the user should know of where models are asked, though it can be done.
    var placeWarnings: [String] {
        var warnings: [PipelineDiagnostic] = []
        let asked = Set(models.map(\.provider))
        for (provider, place) in pipeline.providers.places.sorted(by: { $0.key < $1.key })
        where !asked.contains(provider) && !place.value.isEmpty {
            warnings.append(
                PipelineDiagnostic(
                    .warning,
                    "what is said of \(provider) has no effect: no model of it is asked",
                    at: place.location
                )
            )
        }
        if let tier = pipeline.serviceTier { warnings += tierWarnings(tier) }
        return warnings.map { "\($0)" }
    }

    private func tierWarnings(_ tier: Located<ServiceTier>) -> [PipelineDiagnostic] {
        var texts: [String] = []
        if delivery.mode == .batch {
            texts.append("service_tier has no effect on what goes into batches, which are a tier")
        }
        for (index, model) in models.enumerated() {
            let platform = PlatformChoice(model.provider, pipeline, environment).platform
            if index > 0, platform?.tiers[tier.value] == nil {
                texts.append("service_tier is not sent to \(model), whose provider has none such")
            } else if let prices = catalog.prices(of: model), prices.prices(in: tier.value) == nil {
                texts.append(
                    "the price of \(model) in the tier \(tier.value.rawValue) is unknown: the cost"
                        + " will be too, unless prices states it or another tier serves"
                )
            }
        }
        return texts.map { PipelineDiagnostic(.warning, $0, at: tier.location) }
    }
}

extension PlatformChoice {
    /// Where a provider of a pipeline is asked.
    init(_ provider: String, _ pipeline: Pipeline, _ environment: [String: String]) {
        self.init(
            provider: provider,
            stated: Stated(pipeline.providers.places[provider]?.value),
            environment: environment
        )
    }
}
