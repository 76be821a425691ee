/** The folder of the messages' index, below that of the articles. */
export const messageIndex = "messages/";
