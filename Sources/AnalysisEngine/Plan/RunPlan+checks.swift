internal import Analyses
internal import AnalysisCore
internal import DocumentIngest
internal import Glibc
internal import ModelProviders
internal import Pipelines
internal import Reporting

extension RunPlan {
    /// What is wrong with a pipeline beside its keys.
    static func diagnostics(
        of draft: PipelineDraft,
        environment: [String: String]
    ) -> [PipelineDiagnostic] {
        let pipeline = draft.pipeline
        let options = PromptOptions(pipeline.prompt)
        let spec = draft.isAnalysisComplete ? pipeline.analysis : nil
        let (analysis, faults) = Analysis.checked(spec, options: options)
        return faults.map(pipeline.diagnostic)
            + columnFaults(pipeline, analysis) + methodFaults(pipeline, spec)
            + budgetFaults(pipeline, ModelCatalog(pipeline, environment: environment))
            + placeFaults(pipeline, environment: environment)
            + inputFaults(pipeline)
            + missingBaselines(of: pipeline)
            + labelFaults(pipeline, analysis)
    }

    /// A server would be paid for choosing sentences, and might alter them.
    private static func methodFaults(
        _ pipeline: Pipeline,
        _ spec: AnalysisSpec?
    ) -> [PipelineDiagnostic] {
        guard let option = spec?.task.excerptOption else { return [] }
        return ([pipeline.model] + pipeline.fallback).filter { !$0.value.runsHere }
            .map { model in
                PipelineDiagnostic(
                    "\(model.value) writes its texts; \(option) takes sentences of"
                        + " the document without asking a server",
                    at: model.location,
                    expected: "a model on this machine, such as \(ModelReference.embedded), or"
                        + " method: abstractive"
                )
            }
    }

    /// Patterns, and paths of record mode, are checked before anything is read, and shown where
    /// they stand.
    private static func inputFaults(_ pipeline: Pipeline) -> [PipelineDiagnostic] {
        do throws(IngestError) {
            try IngestOptions(pipeline.input).validate()
            return []
        } catch {
            var values = pipeline.input.include + pipeline.input.exclude
            values += pipeline.input.html.select + pipeline.input.html.remove
            if let xml = pipeline.input.xml {
                values += xml.text + xml.fields.map(\.path) + [xml.id].compactMap(\.self)
                values += [xml.record].compactMap(\.self)
            }
            let value = values.first { $0.value == error.subject } ?? values.last
            return value.map { value in
                [PipelineDiagnostic(error.reason, at: place(of: error, in: value))]
            } ?? []
        }
    }

    /// Where in a value it is wrong, where the value is written as it is.
    private static func place(
        of error: IngestError,
        in value: Located<String>
    ) -> SourceLocation {
        guard let offset = error.offset, value.value == error.subject,
            let span = value.location.span
        else { return value.location }
        let count = value.value.unicodeScalars.count
        let quotes = span.length - count
        guard quotes == 0 || quotes == 2 else { return value.location }
        let before = value.value.prefix(offset).unicodeScalars.count
        return SourceLocation(
            value.location.source,
            SourceLocation.Span(
                line: span.line,
                column: span.column + quotes / 2 + before,
                length: max(1, count - before)
            )
        )
    }

    /// Columns that reports have anyway cannot show something else.
    private static func columnFaults(
        _ pipeline: Pipeline,
        _ analysis: Analysis?
    ) -> [PipelineDiagnostic] {
        pipeline.report.columns
            .filter { ReportColumns.isTaken($0.value.heading, by: analysis?.recordSchema) }
            .map { column in
                let name = column.value.name
                return PipelineDiagnostic(
                    "report.columns: reports have a column \(column.value.heading) already",
                    at: column.location,
                    note: "give it another heading, as in columns: {\"document \(name)\": \(name)}"
                )
            }
    }

    /// Money cannot be limited where nobody knows what a request costs.
    private static func budgetFaults(
        _ pipeline: Pipeline,
        _ catalog: ModelCatalog
    ) -> [PipelineDiagnostic] {
        guard let budget = pipeline.budget.maxCost else { return [] }
        let tier = pipeline.serviceTier.map { " in the tier \($0.value.rawValue)" } ?? ""
        return ([pipeline.model] + pipeline.fallback)
            .filter { catalog.prices(of: $0.value)?.prices(in: pipeline.serviceTier?.value) == nil }
            .map { model in
                PipelineDiagnostic(
                    "the price of \(model.value) is unknown\(tier), so budget.max_cost cannot be kept",
                    at: budget.location,
                    note: "state the price in the pipeline, as in prices: {input: 0.5, output: 2}, "
                        + "or use budget.max_tokens"
                )
            }
    }

    /// Says of gates which report is missing that they compare with.
    private static func missingBaselines(of pipeline: Pipeline) -> [PipelineDiagnostic] {
        pipeline.gates.compactMap { gate in
            guard case .regression(let regression) = gate.value.measure,
                access(regression.against, R_OK) != 0
            else { return nil }
            return PipelineDiagnostic(
                .error,
                "the report \(regression.against), which gates.\(gate.value.name) compares with, "
                    + (access(regression.against, F_OK) == 0 ? "cannot be read" : "does not exist"),
                at: gate.location,
                note: "make it with a run that is good enough: leave the gate out, and add "
                    + "'--output \(regression.against)'"
            )
        }
    }
}
