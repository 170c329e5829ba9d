internal import Analyses
internal import AnalysisCore
internal import DocumentIngest
internal import FoundationEssentials
internal import Glibc
internal import ModelProviders
internal import Pipelines
internal import Reporting

extension RunPlan {
    /// What the user should know before the run, though it can be done.
    public var warnings: [String] {
        var warnings = pipeline.warnings.map(\.description)
        if let labels = pipeline.labels, let columns = reportOptions.labels?.ignoredColumns,
            !columns.isEmpty
        {
            let diagnostic = PipelineDiagnostic(
                .warning,
                "no field of this analysis is called \(columns.joined(separator: ", ")); "
                    + "what \(labels.value) says about it is not used",
                at: labels.location
            )
            warnings.append("\(diagnostic)")
        }
        for (index, missing) in analysis.incompleteExamples {
            let diagnostic = PipelineDiagnostic(
                .warning,
                "the example does not show \(missing.joined(separator: ", ")), "
                    + "which every answer must have",
                at: pipeline.location(ofExample: index)
            )
            warnings.append("\(diagnostic)")
        }
        for model in [pipeline.model] + pipeline.fallback {
            let facts = catalog.facts(of: model.value)
            if let text = facts.retirementWarning(naming: model.value, on: Self.today) {
                warnings.append("\(PipelineDiagnostic(.warning, text, at: model.location))")
            }
        }
        if let temperature = pipeline.temperature {
            for model in models {
                let configuration = ProviderConfiguration(
                    provider: model.provider,
                    pipeline: pipeline,
                    environment: environment
                )
                if let text = configuration.samplingWarning(naming: model) {
                    warnings.append(
                        "\(PipelineDiagnostic(.warning, text, at: temperature.location))"
                    )
                }
            }
        }
        warnings += placeWarnings
        if pipeline.batch.pack != nil, models.contains(where: \.runsHere) {
            warnings.append(
                "warning: batch.pack is not used: a model on this machine is asked about one document "
                    + "at a time"
            )
        }
        return warnings
    }

    /// Today in UTC, `YYYY-MM-DD`.
    private static var today: String {
        String(Date.now.ISO8601Format().prefix(10))
    }
}

extension RunPlan {
    /// What is wrong with a pipeline beside its keys.
    static func diagnostics(
        of draft: PipelineDraft,
        environment: [String: String]
    ) -> [PipelineDiagnostic] {
        let pipeline = draft.pipeline
        let options = PromptOptions(pipeline.prompt)
        let spec = draft.isAnalysisComplete ? pipeline.analysis : nil
        let faults = Analysis.faults(in: spec, options: options).map(pipeline.diagnostic)
        let analysis = spec.flatMap { try? Analysis($0, options: options) }
        return faults + columnFaults(pipeline, analysis) + methodFaults(pipeline, spec)
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

    private static func labelFaults(
        _ pipeline: Pipeline,
        _ analysis: Analysis?
    ) -> [PipelineDiagnostic] {
        guard let analysis else { return [] }
        do throws(LabelsFault) {
            guard let labels = try labels(pipeline, schema: analysis.recordSchema) else {
                return []
            }
            if labels.isStratified, let accept = pipeline.accept {
                return [
                    PipelineDiagnostic(
                        .error,
                        "accept needs labels that were drawn from all documents alike, and those of "
                            + "\(pipeline.labels?.value ?? "the labels file") were drawn by strata",
                        at: accept.location,
                        note: "draw some with 'analyze sample PATH --n 100 -o to-label.csv'"
                    )
                ]
            }
            return pipeline.gates.compactMap { gate in
                labels.objection(to: gate.value).map { objection($0, to: gate, pipeline) }
            }
        } catch {
            return [error.diagnostic]
        }
    }

    /// Labels that say nothing of the documents without one are refused where a gate needs that.
    private static func objection(
        _ reason: String,
        to gate: Located<Gate>,
        _ pipeline: Pipeline
    ) -> PipelineDiagnostic {
        PipelineDiagnostic(
            .error,
            """
            gates.\(gate.value.name) asks for a corrected share, which needs the labels of a random \
            sample, and \(pipeline.labels?.value ?? "the labels file") \(reason)
            """,
            at: gate.location,
            note: "draw one with 'analyze sample PATH --n 100 -o to-label.csv', fill in its empty "
                + "cells from the top, and name that file in labels"
        )
    }

    /// Why the right answers cannot be compared with.
    struct LabelsFault: Error {
        var diagnostic: PipelineDiagnostic
    }

    /// The right answers, for the gates and reports that compare with them.
    static func labels(
        _ pipeline: Pipeline,
        schema: OutputSchema
    ) throws(LabelsFault) -> Labels? {
        guard let labels = pipeline.labels else { return nil }
        func fault(_ message: String) -> LabelsFault {
            LabelsFault(diagnostic: PipelineDiagnostic(message, at: labels.location))
        }
        guard let bytes = try? Data(contentsOf: URL(filePath: labels.value)) else {
            let reason =
                access(labels.value, F_OK) == 0 ? "cannot be read" : "does not exist"
            throw fault("the labels file \(labels.value) \(reason)")
        }
        do throws(LabelsError) {
            return try Labels(csv: Array(bytes), schema: schema)
        } catch {
            throw fault("\(labels.value):\(error.line): \(error.message)")
        }
    }

    /// The labels under the ids of the documents that they mean.
    ///
    /// A path that cannot be used is told by whoever reads the documents.
    static func resolve(_ labels: Labels, _ paths: [String], _ ingest: IngestOptions) -> Labels {
        let source = DocumentSource(paths: paths, options: ingest)
        guard let names = try? source.fileNames() else { return labels }
        var resolver = LabelResolver(labels)
        for name in names { resolver.add(name) }
        return resolver.resolved()
    }
}
