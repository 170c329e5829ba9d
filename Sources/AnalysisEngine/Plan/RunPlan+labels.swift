internal import Analyses
internal import AnalysisCore
internal import DocumentIngest
internal import FoundationEssentials
internal import Glibc
internal import Pipelines
internal import Reporting

extension RunPlan {
    /// What is wrong with the labels file, or with what is asked of it.
    static func labelFaults(
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
