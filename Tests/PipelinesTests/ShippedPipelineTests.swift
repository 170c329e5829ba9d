import AnalysisCore
import Pipelines
import Testing

/// The pipelines that come with the tool, and those that show every feature; `PipelineFixtureTests`
/// checks them, and the broken ones, as the command does.
struct ShippedPipelineTests {
    @Test(arguments: Fixtures.shipped)
    func `A shipped pipeline loads without a warning and asks the embedded model`(
        path: String
    ) throws {
        let pipeline = try Fixtures.loader.load(Fixtures.path(path))
        #expect(pipeline.warnings.map(\.description) == [])
        #expect(pipeline.model.value == .embedded)
    }

    @Test(arguments: Fixtures.valid)
    func `A fixture of a valid pipeline loads`(path: String) throws {
        _ = try Fixtures.loader.load(Fixtures.path(path))
    }

    @Test func `There is a shipped pipeline for each analysis`() throws {
        let kinds = try Fixtures.shipped.map {
            try Fixtures.loader.load(Fixtures.path($0)).analysis.kind
        }
        #expect(kinds == [.classification, .extraction, .sentiment, .summary])
    }
}
