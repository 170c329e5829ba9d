import AnalysisCore

/// What concerns several keys: values that contradict each other or have no effect.
struct ConsistencyCheck {
    let pipeline: Pipeline
    let root: Section

    private var context: LoadContext { root.context }

    func run() {
        checkModels()
        checkOutputs()
        checkPrompt()
        checkVotes()
        checkAcceptance()
        checkDelivery()
        if let name = root.member(PipelineKeys.name.name) {
            context.inside(name.key) {
                context.warnOfLiteralVariable(in: name.value.text, at: name.value.location)
            }
        }
    }

    /// Batches have a deadline of their own, and need somebody who takes them.
    private func checkDelivery() {
        guard let delivery = pipeline.delivery, delivery.value.mode != .live else { return }
        if pipeline.deadline != nil {
            context.error(
                "deadline bounds a run that waits for every answer, and delivery does not",
                at: root.location(of: PipelineKeys.deadline),
                expected: "delivery: {mode: \(delivery.value.mode.rawValue), deadline: 2h}"
            )
        }
        if context.vocabulary.runsHere(pipeline.model.value) {
            context.error(
                "delivery: \(delivery.value.mode.rawValue) needs a provider that takes batches, and "
                    + "\(pipeline.model.value) runs on this machine",
                at: delivery.location,
                expected: "live, or another model"
            )
        }
    }

    private func checkModels() {
        var seen: Set<ModelReference> = [pipeline.model.value]
        for model in pipeline.fallback where !seen.insert(model.value).inserted {
            context.warning(
                "fallback has no effect here: \(model.value) was asked already",
                at: model.location
            )
        }
        guard isLocal else { return }
        if let effort = pipeline.effort {
            context.warning("effort has no effect: local models have none", at: effort.location)
        }
        if let cost = pipeline.budget.maxCost, pipeline.prices == nil {
            context.warning(
                "budget.max_cost has no effect: local models cost nothing",
                at: cost.location
            )
        }
    }

    private func checkOutputs() {
        var seen: Set<String> = []
        for output in pipeline.output where !seen.insert(output.value).inserted {
            context.error(
                "output names \(EscapedText.escape(output.value)) twice",
                at: output.location
            )
        }
    }

    /// Votes need answers that can be equal, and that may differ.
    private func checkVotes() {
        guard let votes = pipeline.votes, votes.value > 1 else { return }
        if !pipeline.analysis.kind.canBeVotedOn {
            context.error(
                "votes count equal answers, and no two texts are written alike",
                at: votes.location,
                expected: AnalysisKind.all.filter(\.canBeVotedOn).map(\.name).joined(
                    separator: " or "
                )
            )
        }
        if pipeline.batch.pack != nil {
            context.error(
                "votes and batch.pack exclude each other: documents that share a request are not "
                    + "answered one by one",
                at: votes.location,
                expected: "one of the two"
            )
        }
        if pipeline.temperature?.value == 0 {
            context.warning(
                "votes say little here: at temperature 0 a model answers alike each time",
                at: votes.location
            )
        } else if isLocal, pipeline.temperature == nil || choosesLabel {
            context.warning(
                "votes have no effect here: local models take the likeliest "
                    + (choosesLabel ? "label" : "words unless temperature is set")
                    + ", each time the same",
                at: votes.location
            )
        }
    }

    private var isLocal: Bool {
        ([pipeline.model] + pipeline.fallback).allSatisfy { model in
            context.vocabulary.runsHere(model.value)
        }
    }

    private var choosesLabel: Bool { pipeline.analysis.task.verdict != nil }

    /// Answers are accepted by how sure they are, or by how many votes they have.
    private func checkAcceptance() {
        guard let accept = pipeline.accept, pipeline.votes?.value ?? 1 == 1, !choosesLabel else {
            return
        }
        let score = pipeline.analysis.fields.first { $0.name == "confidence" }
        if case .number? = score?.type { return }
        let surest = AnalysisKind.all.filter { $0.form == .label }.map(\.name)
        context.error(
            "accept goes by how sure an answer is, and \(pipeline.analysis.kind.name) does "
                + "not say that",
            at: accept.location,
            expected: surest.joined(separator: " or ")
                + ", a field confidence of type number, or votes"
        )
    }

    private func checkPrompt() {
        let prompt = pipeline.prompt
        if let instructions = prompt.instructions, let system = prompt.system,
            !system.text.contains("instructions")
        {
            context.warning(
                "prompt.instructions has no effect: prompt.system replaces the built text",
                at: instructions.location,
                note: "put {{instructions}} where they belong in prompt.system"
            )
        }
        if let own = pipeline.analysis.task.language, let language = prompt.language,
            language.value != own
        {
            let name = pipeline.analysis.kind.name
            context.warning(
                "prompt.language \(language.value) does not hold for the \(name): "
                    + "\(name).language is \(own)",
                at: language.location
            )
        }
    }
}
