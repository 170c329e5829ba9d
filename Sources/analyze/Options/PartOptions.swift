import AnalysisCore
import ArgumentParser

/// Which documents of the input are seen to, for trying things out.
struct PartOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Take the first documents only, to try things out.", valueName: "n")
    )
    var limit: Int?

    @Option(
        help: ArgumentHelp(
            "Take so many documents drawn at random; reads the input twice.",
            valueName: "n"
        )
    )
    var sample: Int?

    @Option(
        help: ArgumentHelp(
            "Which sample: the same seed draws the same documents. Default: 1.",
            valueName: "s"
        )
    )
    var seed: Int?

    func validate() throws {
        guard limit == nil || sample == nil else {
            throw ValidationError(
                "--limit takes the first documents, --sample draws them: name one"
            )
        }
        guard limit ?? 1 >= 1, sample ?? 1 >= 1 else {
            throw ValidationError("--limit and --sample take at least one document, as in 20")
        }
        guard seed ?? 0 >= 0 else {
            throw ValidationError("--seed is a whole number from 0 on, as in --seed 7")
        }
        guard seed == nil || sample != nil else {
            throw ValidationError(
                "--seed says which sample is drawn; add --sample, as in --sample 100"
            )
        }
    }

    /// The part; `nil` for the whole input.
    var part: InputPart? {
        limit.map { .first($0) } ?? sample.map { .sample($0, of: nil, seed: seed ?? 1) }
    }
}
