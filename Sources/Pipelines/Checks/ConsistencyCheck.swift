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
        if let name = root.member(PipelineKeys.name.name) {
            context.inside(name.key) {
                context.warnOfLiteralVariable(in: name.value.text, at: name.value.location)
            }
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
        let isLocal = seen.allSatisfy { $0.provider == ModelReference.embedded.provider }
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
        for output in pipeline.output where !seen.insert(output.path.value).inserted {
            context.error(
                "output names \(VisibleText.escape(output.path.value)) twice",
                at: output.path.location
            )
        }
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
        if case .summary(let options) = pipeline.analysis.task, let own = options.language,
            let language = prompt.language, language.value != own
        {
            context.warning(
                "prompt.language \(language.value) does not hold for the summary: "
                    + "summary.language is \(own)",
                at: language.location
            )
        }
    }
}
