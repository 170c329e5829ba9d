import AnalysisCore

/// Reads the text of a number field by what the pipeline says about the field.
struct NumberReader {
    /// Why a text is refused; continues a sentence that starts with the text.
    struct Fault: Error {
        var message: String
    }

    let bounds: NumberBounds

    /// The number that a text stands for, and nothing else can.
    func read(_ text: String) -> Result<Double, Fault> {
        guard text.utf8.count <= 100 else { return .failure(Fault(message: "is not a number")) }
        switch NumberText.read(text, decimal: decimal) {
        case .number(let number, isPercent: false):
            return .success(number)
        case .number(let number, isPercent: true):
            return percentage(number)
        case .ambiguous:
            return .failure(
                Fault(
                    message:
                        "is ambiguous: the separator may group thousands or start decimals; write a JSON number"
                )
            )
        case .tooLarge:
            return .failure(Fault(message: "is too large; give a finite number"))
        case .notANumber:
            return .failure(Fault(message: "is not a number"))
        }
    }

    /// A percentage is a share where the field ends at 1, and counts percent where it ends later.
    private func percentage(_ number: Double) -> Result<Double, Fault> {
        guard let maximum = bounds.maximum else {
            return .failure(
                Fault(message: "has a percent sign; write a JSON number without a unit")
            )
        }
        return .success(maximum <= 1 ? number / 100 : number)
    }

    private var decimal: Character? {
        switch bounds.decimal {
        case .point: "."
        case .comma: ","
        case nil: nil
        }
    }
}
