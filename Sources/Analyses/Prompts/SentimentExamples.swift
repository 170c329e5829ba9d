import AnalysisCore
import JSON

/// The examples of sentiment that completion models are shown; written for this project.
///
/// One-line examples in turn serve a small model better than longer ones, and a dozen are enough.
enum SentimentExamples {
    /// A text whose sentiment is plain.
    struct Opinion {
        /// The three labels.
        enum Label: String {
            case positive
            case negative
            case neutral
        }

        let label: Label
        let document: String
        /// What the author judges; all of it alike.
        let aspects: [String]

        init(_ label: Label, _ document: String, _ aspects: [String] = []) {
            self.label = label
            self.document = document
            self.aspects = aspects
        }

        /// The text with the members that a pipeline asks for.
        func example(_ options: SentimentOptions) -> AnalysisExample {
            let label = JSONValue.string(label.rawValue)
            var result = JSONObject()
            if options.evidence { result["evidence"] = .string(document) }
            if options.aspects {
                result["aspects"] = .array(
                    aspects.map { ["aspect": .string($0), "sentiment": label] }
                )
            }
            result["sentiment"] = label
            return AnalysisExample(document: document, result: result)
        }
    }

    /// Twenty texts by which the model's leaning is measured, and then twelve to be shown: four of
    /// each label in turn.
    static let opinions: [Opinion] = [
        .init(.positive, "Never had a problem with it in three years.", ["reliability"]),
        .init(.negative, "You cannot change the battery yourself.", ["battery"]),
        .init(.neutral, "Next comes a section on the camera."),
        .init(.positive, "The pictures come out sharp even in bad light.", ["pictures"]),
        .init(.negative, "Save your money and look elsewhere.", ["overall"]),
        .init(.neutral, "I compared it with two other models before I ordered."),
        .init(
            .positive,
            "They replaced it the next day without asking a single question.",
            ["service"]
        ),
        .init(.negative, "It looked like a bargain, but it keeps freezing.", ["reliability"]),
        .init(.neutral, "It weighs about 300 grams."),
        .init(
            .positive,
            "I was worried about the size, but it fits my pocket perfectly.",
            ["size"]
        ),
        .init(.negative, "Every second start of the program ends in a crash.", ["software"]),
        .init(.neutral, "Do you need a second battery?"),
        .init(.positive, "Best purchase I have made this year!", ["overall"]),
        .init(
            .negative,
            "I wish that the cable were longer and the plug less flimsy.",
            ["cable", "plug"]
        ),
        .init(
            .positive,
            "The menu is simple and the buttons are where you expect them.",
            ["menu", "buttons"]
        ),
        .init(
            .negative,
            "They kept me waiting for an hour and then sent the wrong part.",
            ["service"]
        ),
        .init(.positive, "I take it on every trip, and it has never let me down.", ["overall"]),
        .init(.negative, "What a disappointment.", ["overall"]),
        .init(.positive, "Small flaws aside, I am very happy with it.", ["overall"]),
        .init(
            .negative,
            "The sound is fine, but the headphones hurt after ten minutes.",
            ["headphones"]
        ),
        .init(
            .positive,
            "The battery lasts two days and the screen is gorgeous.",
            ["battery", "screen"]
        ),
        .init(
            .negative,
            "It broke after a week and nobody answers my emails.",
            ["durability", "service"]
        ),
        .init(.neutral, "The box contains the device, a cable and a manual."),
        .init(.positive, "Easy to set up, and my kids love it.", ["set-up"]),
        .init(
            .negative,
            "Too loud, too expensive, and it does not even fit.",
            ["noise", "price", "fit"]
        ),
        .init(.neutral, "I bought this one in March to replace my old one."),
        .init(
            .positive,
            "I have tried four of these, and this is the only one that I would buy again.",
            ["overall"]
        ),
        .init(
            .negative,
            "The buttons are hard to press and the menu makes no sense.",
            ["buttons", "menu"]
        ),
        .init(.neutral, "It is sold in red and in blue."),
        .init(.positive, "Great value for the price.", ["price"]),
        .init(.negative, "I sent it back and asked for a refund.", ["overall"]),
        .init(.neutral, "My brother has the same model."),
    ]
}
