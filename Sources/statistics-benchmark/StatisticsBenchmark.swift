import Glibc
import Statistics

/// Draws samples from known truths, and counts how often each statement about them is wrong.
///
/// `statistics-benchmark` prints a line a case and ends with 1 where a bound is broken;
/// `statistics-benchmark tables` reads `trials successes documents lost gained` lines and prints the
/// figures to compare with other software's.
@main
struct StatisticsBenchmark {
    static func main() {
        if CommandLine.arguments.dropFirst().first == "tables" {
            Tables.answer()
            return
        }
        let cases =
            Simulation.gates + Simulation.comparisons + Simulation.repeatedLooks
            + Simulation.repeatedLooksAtFields
            + Simulation.certificates + Simulation.correctedRates + Simulation.stratifiedRates
            + Simulation.macroF1
        print("what                                            measured     bound")
        var broken = 0
        for item in cases {
            let (measured, isKept) = item.run()
            if !isKept { broken += 1 }
            let name = item.name + String(repeating: " ", count: max(0, 46 - item.name.count))
            let mark = isKept ? "" : "  BROKEN"
            let sign = item.isAtMost ? "<=" : ">="
            print("\(name)  \(text(measured))   \(sign) \(text(item.bound))\(mark)")
        }
        print("\(cases.count) statements, \(broken) broken; 10,000 draws each")
        if broken > 0 { exit(1) }
    }

    private static func text(_ figure: Double) -> String {
        let digits = String(Int((figure * 10_000).rounded()))
        let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        return padded.dropLast(4) + "." + padded.suffix(4)
    }
}
