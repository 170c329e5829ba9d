extension SentimentExamples {
    /// Sixty texts by which the model's leaning is measured: two fifths positive, two fifths
    /// negative, a fifth neutral, of many kinds of things, written in many ways, some in several
    /// sentences.
    ///
    /// Written for this project; none comes from, or resembles, the data that measures accuracy.
    static let measuring: [Opinion] = [
        .init(
            .positive,
            """
            I ordered the lamp late on Sunday and had it on Tuesday. It looks even better \
            than in the pictures, and the light is warm and even. My daughter already wants \
            one for her room.
            """,
            ["light", "looks"]
        ),
        .init(
            .negative,
            """
            I ordered the lamp late on Sunday and waited three weeks for it. The shade was \
            dented, the switch was loose, and nobody picks up the telephone. I want my money \
            back.
            """,
            ["delivery", "quality"]
        ),
        .init(
            .neutral,
            """
            The lamp comes in two sizes. The smaller one is for a desk, the larger one for \
            the floor. Both take the same bulb.
            """
        ),
        .init(
            .positive,
            """
            The class was full, but the teacher found time for everybody. After six weeks I \
            can hold a simple conversation. I have signed up for the next one.
            """,
            ["teacher"]
        ),
        .init(
            .negative,
            """
            The class was far too full, and the teacher never learned our names. After six \
            weeks I know no more than before. I have asked for a refund twice.
            """,
            ["teacher"]
        ),
        .init(
            .positive,
            """
            At first I could not get it to pair with my phone. Their support walked me \
            through it in two minutes, and since then it has worked without a hitch. The \
            sound is superb for its size.
            """,
            ["service", "sound"]
        ),
        .init(
            .negative,
            """
            At first it paired with my phone at once. A month later it drops the connection \
            every few minutes, and their support has no answer but to restart it. The sound \
            was never good either.
            """,
            ["connection", "service"]
        ),
        .init(
            .neutral,
            """
            The class meets on Mondays and Thursdays at seven. There are twelve places. You \
            bring your own book and a pen.
            """
        ),
        .init(
            .positive,
            """
            we had two rooms on the top floor. the beds were soft, the showers hot, and the \
            bakery across the street opens at six. we would go back any time.
            """,
            ["rooms", "location"]
        ),
        .init(
            .negative,
            """
            we had two rooms above the kitchen. it was hot, it was loud until two in the \
            morning, and the water in the shower was cold. we left a day early.
            """,
            ["rooms", "noise"]
        ),
        .init(
            .positive,
            """
            This is my third pair in ten years, and each of them lasted longer than I had \
            any right to expect. They keep my feet dry in the rain and warm in the snow.
            """,
            ["durability"]
        ),
        .init(
            .negative,
            """
            This is my third pair in a year, and each of them fell apart sooner than the \
            last. They let the rain in at the seams, and the laces tear.
            """,
            ["durability"]
        ),
        .init(
            .neutral,
            """
            I was asked to write about the second edition. It has two new chapters and a \
            longer index. I read it on the train in May.
            """
        ),
        .init(
            .positive,
            """
            The recipe book is full of dishes that I actually cook. Ingredients are easy to \
            find, the steps are short, and nothing has gone wrong yet. A present that I will \
            give again.
            """,
            ["recipes"]
        ),
        .init(
            .negative,
            """
            The recipe book looks lovely and is useless. Ingredients that no shop has, steps \
            that are missing, and pictures of dishes that are not even in it. I gave mine \
            away.
            """,
            ["recipes"]
        ),
        .init(.positive, "The zip runs smoothly and the lining is warm.", ["zip", "lining"]),
        .init(.negative, "Our guide was late, bored and in a hurry to get home.", ["guide"]),
        .init(.neutral, "The parcel came on Tuesday morning."),
        .init(.positive, "I finished the novel in one night and started it again.", ["story"]),
        .init(.negative, "it jams whenever more than two sheets are in the tray.", ["paper feed"]),
        .init(.positive, "Breakfast was fresh, plentiful and served with a smile.", ["breakfast"]),
        .init(.negative, "since the update it crashes every hour.", ["stability"]),
        .init(.neutral, "It has three chapters about the early years of the railway."),
        .init(.positive, "My mother, who hates gadgets, uses it every evening.", ["ease of use"]),
        .init(.negative, "The paint peeled off before spring came.", ["paint"]),
        .init(.positive, "could not be happier with these boots.", ["comfort"]),
        .init(.negative, "They never answered, and the money is still missing.", ["service"]),
        .init(.neutral, "I usually wear size forty-two."),
        .init(
            .positive,
            "Sturdy handle, sharp blade, nothing to complain about.",
            ["handle", "blade"]
        ),
        .init(
            .negative,
            "It does none of the things that the advertisement promised.",
            ["function"]
        ),
        .init(
            .positive,
            "the kettle boils in no time and hardly makes a noise.",
            ["speed", "noise"]
        ),
        .init(.negative, "Not worth half the price.", ["value"]),
        .init(.neutral, "There are five colours to choose from."),
        .init(
            .positive,
            "A wonderful little restaurant; we will be back next month.",
            ["restaurant"]
        ),
        .init(.negative, "I expected more from such an expensive brand.", ["quality"]),
        .init(.positive, "the mattress cured my back pain within a week.", ["mattress"]),
        .init(.negative, "From our seats we could see only half of the stage.", ["view"]),
        .init(.neutral, "The shop is on the second floor, next to the lift."),
        .init(.positive, "Far better than the brand I used before.", ["quality"]),
        .init(
            .negative,
            "The instructions seem to have been translated by a machine.",
            ["instructions"]
        ),
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
    ]
}
